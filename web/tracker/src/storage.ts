/** A few strings that outlive the page where the browser lets them; otherwise they live as long as the page. */
export interface Store {
  read(name: string): string | undefined;
  write(name: string, value: string): void;
  clear(): void;
}

/** Keeps values under `attune.<site>.` in localStorage; reading it may throw where cookies are blocked. */
export function localStore(site: string): Store {
  const memory = new Map<string, string>();
  const prefix = `attune.${site}.`;
  const attempt = <T>(action: (storage: Storage) => T): T | undefined => {
    try {
      return action(localStorage);
    } catch {
      return undefined;
    }
  };
  return {
    read: name => attempt(storage => storage.getItem(prefix + name)) ?? memory.get(name),
    write(name, value) {
      memory.set(name, value);
      attempt(storage => storage.setItem(prefix + name, value));
    },
    clear() {
      memory.clear();
      attempt(storage => {
        for (let i = storage.length - 1; i >= 0; i--) {
          const name = storage.key(i);
          if (name?.startsWith(prefix)) storage.removeItem(name);
        }
      });
    },
  };
}

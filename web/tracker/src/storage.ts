/** A few strings that outlive the page where the browser lets them; otherwise they live as long as the page. */
export interface Store {
  /** What keys in the browser begin with: it keeps sites on one origin apart. */
  readonly prefix: string;
  /** The value as it was read before, unless another tab has said that it changed it: asking the browser takes its time. */
  read(name: string): string | undefined;
  /** The value as it is now. */
  readNow(name: string): string | undefined;
  write(name: string, value: string): void;
  remove(name: string): void;
  /** The names that begin with `start`. */
  names(start: string): string[];
  /** Tells the name of whatever another tab changes. */
  watch(listener: (name: string) => void): void;
  /** What was read before may be old: the page was away, and changes were not told. */
  refresh(): void;
}

/** Keeps values under `attune.<site>.` in localStorage; what it denies or has no room for is kept in memory. */
export function localStore(site: string): Store {
  const memory = new Map<string, string>();
  const known = new Map<string, string | undefined>();
  const prefix = `attune.${site}.`;
  const attempt = <T>(action: (storage: Storage) => T): T | undefined => {
    try {
      return action(localStorage);
    } catch {
      return undefined;
    }
  };
  const readNow = (name: string): string | undefined =>
    attempt(storage => storage.getItem(prefix + name)) ?? memory.get(name);
  return {
    prefix,
    read(name) {
      if (!known.has(name)) known.set(name, readNow(name));
      return known.get(name);
    },
    readNow,
    write(name, value) {
      if (known.has(name)) known.set(name, value);
      const kept = attempt(storage => {
        storage.setItem(prefix + name, value);
        return true;
      });
      if (kept) memory.delete(name);
      else memory.set(name, value);
    },
    remove(name) {
      known.delete(name);
      memory.delete(name);
      attempt(storage => storage.removeItem(prefix + name));
    },
    names(start) {
      const stored =
        attempt(storage => Array.from({ length: storage.length }, (_, index) => storage.key(index)!)) ?? [];
      return [...stored.filter(key => key.startsWith(prefix)).map(key => key.slice(prefix.length)), ...memory.keys()] //
        .filter(name => name.startsWith(start));
    },
    watch: listener =>
      addEventListener('storage', ({ key }) => {
        if (!key) known.clear();
        if (!key?.startsWith(prefix)) return;
        const name = key.slice(prefix.length);
        known.delete(name);
        listener(name);
      }),
    refresh: () => known.clear(),
  };
}

import type { Store } from './storage.ts';
import { uuid } from './uuid.ts';

const SHELF = 'queue.';
/** Without Web Locks nobody knows which tabs live: what lay for so long, ms, is taken from whomever it belongs to. */
const ORPHANED = 60_000;

/**
 * Keeps the waiting events of this tab in the browser, and finds those of tabs that are gone. A tab that keeps something
 * holds a lock of its name for as long: the browser frees it when the tab dies, however it does. A tab that has nothing
 * to send holds none, since that would keep the browser from freezing it or from bringing it back whole.
 */
export interface Shelf {
  /** From now on kept, or as soon as the lock is there. */
  put(id: string, text: string): void;
  remove(id: string): void;
  /** What is kept waits for whoever comes next; this tab begins anew. */
  abandon(): void;
  /** Hands over what tabs left behind, oldest first, until `take` has no room for more. */
  adopt(take: (text: string) => boolean): Promise<void>;
}

export function shelf(store: Store): Shelf {
  const kept = new Map<string, string>();
  let tab = '';
  let release: (() => void) | undefined;
  let holding: Promise<void> | undefined;
  let adopting = false;

  const nameOf = (id: string): string => `${SHELF}${tab}.${id}`;
  const writeAll = (): void => kept.forEach((text, id) => store.write(nameOf(id), text));

  const hold = (): Promise<void> =>
    (holding ??= new Promise(ready => {
      const mine = (tab ||= newTab());
      const locks = lockManager();
      const begin = (free: () => void = () => {}): void => {
        // Too late: what was kept under that name is for others.
        if (mine !== tab) return free();
        release = free;
        writeAll();
        ready();
        letGoIfEmpty();
      };
      if (!locks) return begin();
      locks.request(store.prefix + SHELF + tab, () => new Promise<void>(free => begin(free))).catch(() => begin());
    }));
  const letGo = (): void => {
    release?.();
    release = holding = undefined;
  };
  const letGoIfEmpty = (): void => {
    if (release && kept.size === 0 && !adopting) letGo();
  };

  /** Moves events to this tab; each is always in the browser, under one name or the other. */
  const move = async (names: string[], take: (text: string) => boolean): Promise<void> => {
    await hold();
    for (const name of names) {
      const text = store.readNow(name);
      if (text && !take(text)) break;
      store.remove(name);
    }
  };
  const adoptFrom = (other: string, take: (text: string) => boolean): Promise<void> => {
    // Ids sort by time.
    const names = (): string[] => store.names(`${SHELF}${other}.`).sort();
    const locks = lockManager();
    if (!locks) return move(names().filter(isOld), take);
    const found = (lock: Lock | null): Promise<void> | undefined => (lock ? move(names(), take) : undefined);
    return locks.request(store.prefix + SHELF + other, { ifAvailable: true }, found) as Promise<void>;
  };

  return {
    put(id, text) {
      kept.set(id, text);
      if (release) store.write(nameOf(id), text);
      // A leaving page hands on what it says last before this comes, and needs no lock, which would keep it from returning.
      else queueMicrotask(() => kept.size > 0 && void hold());
    },
    remove(id) {
      if (kept.delete(id) && release) store.remove(nameOf(id));
      letGoIfEmpty();
    },
    abandon() {
      tab ||= newTab();
      writeAll();
      kept.clear();
      letGo();
      tab = '';
    },
    async adopt(take) {
      const tabs = new Set(store.names(SHELF).map(name => name.split('.')[1]!));
      tabs.delete(tab);
      if (adopting || tabs.size === 0) return;
      adopting = true;
      try {
        for (const other of tabs) await adoptFrom(other, take);
      } finally {
        adopting = false;
        letGoIfEmpty();
      }
    },
  };
}

const lockManager = (): LockManager | undefined => (globalThis.navigator as { locks?: LockManager } | undefined)?.locks;

const newTab = (): string => uuid().slice(-12);

/** By the time in the id of the event. */
const isOld = (name: string): boolean =>
  Date.now() - parseInt(name.split('.')[2]!.replace('-', '').slice(0, 12), 16) > ORPHANED;

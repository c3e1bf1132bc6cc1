import type { WireEvent } from './event.ts';
import type { Shelf } from './shelf.ts';

/** An event and its JSON. */
export interface Entry {
  event: WireEvent;
  text: string;
  /** Somebody decided something: rather told twice than not at all. */
  dear: boolean;
}

/** Events without an acknowledgement, oldest first. Bounded: the oldest that is not on its way gives place. */
export interface Queue {
  add(event: WireEvent, dear?: boolean): void;
  /** The next events to send, from now on on their way; empty when nothing waits. */
  take(): Entry[];
  /** They have arrived, or never will. */
  settle(batch: Entry[]): void;
  /** They wait again, at their old places. */
  giveBack(batch: Entry[]): void;
  /** Takes over what gone tabs left behind, as far as there is room; says whether there was something. */
  adopt(): Promise<boolean>;
  /** What waits is left to the next page. */
  abandon(): void;
  clear(): void;
  readonly size: number;
  /** Whether the last adoption left something for lack of room. */
  readonly leftSome: boolean;
  /** How many gave place. */
  readonly dropped: number;
}

/** What a tab keeps at most: so many events ... */
export const CAPACITY = 500;
/** ... and so much text, in UTF-16 units: the site itself may need the room in the browser's store. */
export const CAPACITY_TEXT = 250_000;

const MOST_EVENTS = 50;
/** In UTF-16 units; three bytes each at worst keep a batch below the 64 KiB that keepalive requests may hold. */
export const MOST_TEXT = 20_000;

export function boundedQueue(shelf: Shelf): Queue {
  const entries = new Map<string, Entry>();
  const onTheWay = new Set<Entry>();
  let length = 0;
  let dropped = 0;
  let leftSome = false;

  const full = (more: number): boolean => entries.size >= CAPACITY || length + more > CAPACITY_TEXT;
  const remove = (entry: Entry): void => {
    onTheWay.delete(entry);
    if (entries.delete(entry.event.id)) length -= entry.text.length;
    shelf.remove(entry.event.id);
  };
  const put = (entry: Entry): void => {
    entries.set(entry.event.id, entry);
    length += entry.text.length;
    shelf.put(entry.event.id, entry.text);
  };
  const makeRoom = (more: number): void => {
    for (const entry of entries.values()) {
      if (!full(more)) return;
      if (onTheWay.has(entry)) continue;
      remove(entry);
      dropped++;
    }
  };
  const forget = (): void => {
    entries.clear();
    onTheWay.clear();
    length = 0;
  };
  return {
    add(event, dear = true) {
      const text = JSON.stringify(event);
      makeRoom(text.length);
      put({ event, text, dear });
    },
    take() {
      const batch: Entry[] = [];
      let units = 0;
      for (const entry of entries.values()) {
        if (onTheWay.has(entry)) continue;
        units += entry.text.length;
        if (batch.length === MOST_EVENTS || (batch.length > 0 && units > MOST_TEXT)) break;
        batch.push(entry);
      }
      batch.forEach(entry => onTheWay.add(entry));
      return batch;
    },
    settle: batch => batch.forEach(remove),
    giveBack: batch => batch.forEach(entry => onTheWay.delete(entry)),
    async adopt() {
      let found = (leftSome = false);
      await shelf.adopt(text => {
        if (full(text.length)) {
          leftSome = true;
          return false;
        }
        const event = parse(text);
        if (event) put({ event, text, dear: true });
        return (found = true);
      });
      return found;
    },
    abandon() {
      forget();
      shelf.abandon();
    },
    clear() {
      [...entries.values()].forEach(remove);
      forget();
    },
    get size() {
      return entries.size;
    },
    get leftSome() {
      return leftSome;
    },
    get dropped() {
      return dropped;
    },
  };
}

function parse(text: string): WireEvent | undefined {
  try {
    return JSON.parse(text) as WireEvent;
  } catch {
    return undefined;
  }
}

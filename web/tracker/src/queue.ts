import type { WireEvent } from './event.ts';

/** Events without an acknowledgement, oldest first. Bounded: the oldest that is not on its way gives place. */
export interface Queue {
  add(event: WireEvent): void;
  /** The next events to send, from now on on their way; empty when nothing waits. */
  take(): WireEvent[];
  /** They have arrived, or never will. */
  settle(batch: WireEvent[]): void;
  /** They wait again, at their old places. */
  giveBack(batch: WireEvent[]): void;
  clear(): void;
  readonly size: number;
  /** How many gave place. */
  readonly dropped: number;
}

const MOST_EVENTS = 50;
/** In UTF-16 units; three bytes each at worst keep a batch below the 64 KiB that keepalive requests may hold. */
export const MOST_TEXT = 20_000;

export function boundedQueue(capacity: number): Queue {
  let events: WireEvent[] = [];
  let dropped = 0;
  const onTheWay = new Set<WireEvent>();
  const giveBack = (batch: WireEvent[]): void => batch.forEach(event => onTheWay.delete(event));
  return {
    add(event) {
      if (events.length >= capacity) {
        events.splice(
          events.findIndex(other => !onTheWay.has(other)),
          1,
        );
        dropped++;
      }
      events.push(event);
    },
    take() {
      const batch: WireEvent[] = [];
      let text = 0;
      for (const event of events) {
        if (onTheWay.has(event)) continue;
        text += JSON.stringify(event).length;
        if (batch.length === MOST_EVENTS || (batch.length > 0 && text > MOST_TEXT)) break;
        batch.push(event);
      }
      batch.forEach(event => onTheWay.add(event));
      return batch;
    },
    settle(batch) {
      giveBack(batch);
      const gone = new Set(batch);
      events = events.filter(event => !gone.has(event));
    },
    giveBack,
    clear() {
      events = [];
      onTheWay.clear();
    },
    get size() {
      return events.length;
    },
    get dropped() {
      return dropped;
    },
  };
}

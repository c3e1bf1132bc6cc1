import { backoff } from './backoff.ts';
import type { WireEvent } from './event.ts';
import { boundedQueue, type Entry } from './queue.ts';
import { beacon, bodyOf, post, type Answer, type Destination } from './request.ts';
import { shelf } from './shelf.ts';
import type { Store } from './storage.ts';

/** Brings events to the collector, each until it is acknowledged: in batches, one request at a time. */
export interface Sender {
  /** Sends the event with others when so much time, ms, has passed: without one, at the end of this task. */
  add(event: WireEvent, wait?: number): void;
  /** Sends what waits here or was left behind by tabs that are gone, unless the server asked for a pause. */
  flush(): void;
  /** The page may be gone at once: hands what waits to the browser, and to the next page what must not be lost. */
  leave(): void;
  clear(): void;
  readonly waiting: number;
  readonly dropped: number;
}

/** Until when the server wants to be left alone; pages to come honour it, too. */
const PAUSE = 'pause';
const LONGEST_PAUSE = 3_600_000;

export function sender(destination: Destination, store: Store): Sender {
  const queue = boundedQueue(shelf(store));
  let underWay = false;
  let attempt = 0;
  let notBefore = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = 0;

  const pausedUntil = (): number => {
    const until = Number(store.read(PAUSE) ?? 0);
    return until - Date.now() > LONGEST_PAUSE ? 0 : until;
  };
  const schedule = (wait: number): void => {
    const at = Math.max(Date.now() + wait, notBefore, pausedUntil());
    if (timer !== undefined && due <= at) return;
    clearTimeout(timer);
    due = at;
    timer = setTimeout(run, at - Date.now());
  };

  const run = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (underWay) return;
    const batch = queue.take();
    if (batch.length === 0) return;
    underWay = true;
    void post(destination, bodyOf(batch)).then(answer => {
      underWay = false;
      settle(batch, answer);
    });
  };

  const settle = (batch: Entry[], answer: Answer): void => {
    if ('wait' in answer) {
      queue.giveBack(batch);
      const pause = Math.min(LONGEST_PAUSE, answer.wait && answer.wait + backoff(1));
      if (pause) store.write(PAUSE, String(Date.now() + pause));
      notBefore = Date.now() + backoff(attempt++);
      return schedule(0);
    }
    attempt = notBefore = 0;
    if (pausedUntil()) store.remove(PAUSE);
    queue.settle(batch);
    if (answer.verdict) {
      destination.onVerdict?.(
        answer.verdict,
        batch.map(({ event }) => event),
      );
    }
    if (queue.size > 0) run();
    else if (queue.leftSome) adopt();
  };
  const look = (): void => (pausedUntil() > Date.now() ? schedule(0) : run());
  const adopt = (): void => {
    queue.adopt().then(
      found => found && look(),
      () => {},
    );
  };

  /**
   * Hands over what waits. Nobody hears whether it arrives: what is dear stays for the next page, too, as does what is on
   * its way. The server knows ids that it has seen.
   */
  const handOver = (): void => {
    for (let batch = queue.take(); batch.length > 0; batch = queue.take()) {
      if (!beacon(destination, bodyOf(batch))) return;
      queue.settle(batch.filter(({ dear }) => !dear));
    }
  };

  return {
    add(event, wait = 0) {
      queue.add(event, wait === 0);
      schedule(wait);
    },
    flush() {
      attempt = notBefore = 0;
      look();
      adopt();
    },
    leave() {
      clearTimeout(timer);
      timer = undefined;
      const reachable = attempt === 0 && pausedUntil() <= Date.now() && navigator.onLine !== false;
      if (reachable) handOver();
      queue.abandon();
    },
    clear: queue.clear,
    get waiting() {
      return queue.size;
    },
    get dropped() {
      return queue.dropped;
    },
  };
}

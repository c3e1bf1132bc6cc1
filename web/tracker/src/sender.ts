import { backoff, retryAfter } from './backoff.ts';
import type { Verdict, WireEvent } from './event.ts';
import { boundedQueue } from './queue.ts';

/** Where events go. */
export interface Destination {
  url: string;
  key?: string | undefined;
  onVerdict?: ((verdict: Verdict, events: WireEvent[]) => void) | undefined;
}

/** Brings events to the collector, each until it is acknowledged: in batches, one request at a time. */
export interface Sender {
  /** Sends the event at the end of this task when it is urgent, otherwise soon. */
  add(event: WireEvent, urgent: boolean): void;
  /** Sends what waits now, unless the server asked for a pause. */
  flush(): void;
  /** The page may be gone at once: hands everything that waits to the browser. */
  leave(): void;
  clear(): void;
  readonly waiting: number;
  readonly dropped: number;
}

const CAPACITY = 1_000;
const SOON = 200;
const TIMEOUT = 10_000;
/** Above this length a body may break the browser's bound for keepalive requests. */
const MOST_KEEPALIVE = 21_000;

export function sender(destination: Destination): Sender {
  const queue = boundedQueue(CAPACITY);
  let sending = false;
  let attempt = 0;
  let notBefore = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = 0;

  const schedule = (wait: number): void => {
    const at = Math.max(Date.now() + wait, notBefore);
    if (timer !== undefined && due <= at) return;
    clearTimeout(timer);
    due = at;
    timer = setTimeout(run, at - Date.now());
  };

  const run = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (sending) return;
    const batch = queue.take();
    if (batch.length === 0) return;
    sending = true;
    void post(destination, batch).then(answer => {
      sending = false;
      settle(batch, answer);
    });
  };

  const settle = (batch: WireEvent[], answer: Answer): void => {
    if ('wait' in answer) {
      queue.giveBack(batch);
      const wait = Math.max(answer.wait, backoff(attempt++)) + (answer.wait && backoff(1));
      notBefore = Date.now() + wait;
      schedule(wait);
      return;
    }
    attempt = notBefore = 0;
    queue.settle(batch);
    if (answer.verdict) destination.onVerdict?.(answer.verdict, batch);
    if (queue.size > 0) run();
  };

  return {
    add(event, urgent) {
      queue.add(event);
      schedule(urgent ? 0 : SOON);
    },
    flush: () => (Date.now() < notBefore ? schedule(0) : run()),
    leave() {
      for (let batch = queue.take(); batch.length > 0; batch = queue.take()) {
        if (!beacon(destination, batch)) {
          queue.giveBack(batch);
          schedule(SOON);
          return;
        }
        queue.settle(batch);
      }
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

/** What came of a request: a verdict, nothing to be had by trying again, or a wait (ms, 0 when the server names none). */
type Answer = { verdict?: Verdict } | { wait: number };

async function post(destination: Destination, batch: WireEvent[]): Promise<Answer> {
  const body = bodyOf(batch);
  try {
    const response = await fetch(`${destination.url}/v1/events`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        ...(destination.key && { 'X-Attune-Key': destination.key }),
      },
      body,
      keepalive: body.length < MOST_KEEPALIVE,
      credentials: 'omit',
      signal: AbortSignal.timeout(TIMEOUT),
    });
    return await read(response);
  } catch {
    return { wait: 0 };
  }
}

async function read(response: Response): Promise<Answer> {
  if (response.ok) {
    const verdict = (await response.json()) as Verdict;
    warnOfRejects(verdict);
    return { verdict };
  }
  if (response.status >= 500 || response.status === 429 || response.status === 408) {
    return { wait: retryAfter(response.headers.get('Retry-After')) };
  }
  console.warn(`attune: the collector refused a batch with status ${response.status}`);
  return {};
}

function warnOfRejects(verdict: Verdict): void {
  for (const result of verdict.results) {
    if (result.status === 'rejected') console.warn(`attune: event rejected: ${result.code} ${result.path ?? ''}`);
  }
}

function beacon(destination: Destination, batch: WireEvent[]): boolean {
  const query = destination.key ? `?key=${encodeURIComponent(destination.key)}` : '';
  // text/plain needs no preflight, which a leaving page could not wait for.
  const body = new Blob([bodyOf(batch)], { type: 'text/plain' });
  return navigator.sendBeacon(`${destination.url}/v1/events${query}`, body);
}

function bodyOf(events: WireEvent[]): string {
  return JSON.stringify({ sentAt: Date.now(), events });
}

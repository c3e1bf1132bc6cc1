import { retryAfter } from './backoff.ts';
import type { Verdict, WireEvent } from './event.ts';
import type { Entry } from './queue.ts';

/** Where events go. */
export interface Destination {
  url: string;
  key?: string | undefined;
  onVerdict?: ((verdict: Verdict, events: WireEvent[]) => void) | undefined;
}

/** Reads an answer that is JSON; throws when there is none, or another. */
export async function read<T>({ url, key }: Destination, path: string, signal?: AbortSignal): Promise<T> {
  const response = await fetch(url + path, {
    credentials: 'omit',
    headers: { ...(key && { 'X-Attune-Key': key }) },
    ...(signal && { signal }),
  });
  if (!response.ok) throw new Error(`${path.split('?')[0]}: status ${response.status}`);
  return (await response.json()) as T;
}

/** What came of a request: a verdict, nothing to be had by trying again, or a wait (ms, 0 when the server names none). */
export type Answer = { verdict?: Verdict } | { wait: number };

const TIMEOUT = 10_000;
/** Above this length a body may break the browser's bound for keepalive requests. */
const MOST_KEEPALIVE = 21_000;

/** `sentAt` tells the server how wrong this clock is. */
export const bodyOf = (batch: Entry[]): string =>
  `{"sentAt":${Date.now()},"events":[${batch.map(({ text }) => text).join()}]}`;

export async function post(destination: Destination, body: string): Promise<Answer> {
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
    return await verdictOf(response);
  } catch {
    return { wait: 0 };
  }
}

async function verdictOf(response: Response): Promise<Answer> {
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
  for (const { status, code, message } of verdict.results) {
    if (status === 'rejected') console.warn(`attune: event rejected: ${code} ${message ?? ''}`);
  }
}

/** Hands a body to the browser, which sends it when the page is gone; false when the browser has no room for it. */
export function beacon(destination: Destination, body: string): boolean {
  const query = destination.key ? `?key=${encodeURIComponent(destination.key)}` : '';
  // text/plain needs no preflight, which a leaving page could not wait for.
  return navigator.sendBeacon(`${destination.url}/v1/events${query}`, new Blob([body], { type: 'text/plain' }));
}

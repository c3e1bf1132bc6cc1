const FIRST = 500;
const LONGEST = 60_000;

/** How long to wait before the `attempt`-th retry (from 0), ms: exponential with full jitter, at most a minute. */
export function backoff(attempt: number, random: () => number = Math.random): number {
  return Math.round(random() * Math.min(LONGEST, FIRST * 2 ** attempt));
}

/** The wait that a `Retry-After` header asks for, ms: it holds seconds or a date. 0 without a readable one. */
export function retryAfter(header: string | null, now: number = Date.now()): number {
  if (!header) return 0;
  const seconds = Number(header);
  const wait = Number.isNaN(seconds) ? Date.parse(header) - now : seconds * 1_000;
  return Math.max(0, wait) || 0;
}

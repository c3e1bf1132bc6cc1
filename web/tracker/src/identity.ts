import type { Store } from './storage.ts';
import { uuid } from './uuid.ts';

/** Silence after which a new session begins, ms. */
export const SESSION_IDLE = 30 * 60_000;

/** How stale the stored time of the last event may be, ms: it saves a write for each event. */
const SESSION_GRAIN = 5_000;

const ANONYMOUS_ID = 'anonymousId';
const SESSION = 'session';

/** The anonymous id of this browser; made and stored at the first call. */
export function anonymousId(store: Store): string {
  const known = store.read(ANONYMOUS_ID);
  if (known) return known;
  const id = uuid();
  store.write(ANONYMOUS_ID, id);
  return id;
}

/** The session that an event at `now` (ms) belongs to; tabs share it. Stored as `<id> <time of the last event>`. */
export function session(store: Store, now: number): string {
  const [known, last] = (store.read(SESSION) ?? '').split(' ');
  const idle = now - Number(last);
  if (known && idle < SESSION_IDLE) {
    if (idle > SESSION_GRAIN) store.write(SESSION, `${known} ${now}`);
    return known;
  }
  const id = uuid(now);
  store.write(SESSION, `${id} ${now}`);
  return id;
}

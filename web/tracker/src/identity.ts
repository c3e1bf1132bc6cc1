import type { Person } from './event.ts';
import type { Store } from './storage.ts';
import { uuid } from './uuid.ts';

/** Silence after which a new session begins, ms. */
export const SESSION_IDLE = 30 * 60_000;

/** How stale the stored time of the last event may be, ms: it saves a write for each event. */
const SESSION_GRAIN = 5_000;

const ANONYMOUS_ID = 'anonymousId';
const SESSION = 'session';
const USER = 'user';

/** What programs write where they have no id: as a person it would melt all visitors into one. */
const NOBODY =
  /^(\s*|null|undefined|nan|\[object object\]|none|nil|\(null\)|true|false|anonymous|guest|not_authenticated)$/i;

/** Whether events change hands when this name in the store changes. */
export const identifies = (name: string): boolean => name === USER || name === ANONYMOUS_ID;

/** Whether a site may call a person so. */
export const isId = (id: unknown): id is string => typeof id === 'string' && !NOBODY.test(id);

/** Who sits before this browser: `user` when the page says so, otherwise who was last identified. */
export function person(store: Store, user: string | undefined): Person {
  const id = user ?? store.read(USER);
  return { ...(id && { id }), anonymousId: anonymousId(store) };
}

/** From now on this is who sits here. */
export const remember = (store: Store, id: string): void => store.write(USER, id);

/** The next person of this browser is somebody new. */
export const forget = (store: Store): void => [ANONYMOUS_ID, SESSION, USER].forEach(store.remove);

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
  // A clock may have been set back.
  const idle = Math.abs(now - Number(last));
  if (known && idle < SESSION_IDLE) {
    if (idle > SESSION_GRAIN) store.write(SESSION, `${known} ${now}`);
    return known;
  }
  const id = uuid(now);
  store.write(SESSION, `${id} ${now}`);
  return id;
}

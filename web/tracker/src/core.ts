import { calls } from './calls.ts';
import { CONSENT, consents } from './consent.ts';
import { CLICKED, credit } from './credit.ts';
import { drafts } from './draft.ts';
import type { EventFields, Person, WireEvent } from './event.ts';
import { forget, identifies, isId, person, remember, session } from './identity.ts';
import { pageOf } from './page.ts';
import { sender } from './sender.ts';
import { localStore } from './storage.ts';
import type { AttuneOptions, Tracker } from './tracker.ts';
import { uuid } from './uuid.ts';

export type * from './event.ts';
export type { AttuneOptions, Tracker } from './tracker.ts';

/** How long an event waits for others, ms; one that is not named here is worth a request of its own. */
const WAITS = new Map([
  ...['page_view', 'view', 'search', 'filter'].map(type => [type, 200] as const),
  ...['hover', 'scroll', 'dwell', 'impression'].map(type => [type, 1_000] as const),
]);

/** How many events are held in memory while a person has not answered yet. */
const HELD = 100;

/** So long after its start, ms, a page looks for what others left behind: it has more urgent things to do. */
const PATIENCE = 500;

export function attune(options: AttuneOptions): Tracker {
  const store = localStore(options.site ?? 'default');
  const consent = consents(store, options.consent);
  const outbox = sender(options, store);
  const draft = drafts(store);
  const page = pageOf(options.address);
  const listeners: (() => void)[] = [];
  const lastWords: (() => void)[] = [];
  let held: (() => void)[] = [];
  let { user } = options;

  const may = (): boolean => consent.permission() === 'yes';
  /** Does it now, or when the person agrees, or never. */
  const whenAllowed = (action: () => void): void => {
    const permission = consent.permission();
    if (permission === 'yes') action();
    else if (permission === 'wait' && held.length < HELD) held.push(action);
  };
  const who = (): Person | undefined => (may() ? person(store, user) : undefined);

  const event = (type: string, fields: EventFields, time: number): WireEvent => {
    const answer = consent.answer();
    const { list, ...place } = credit(store, type, fields) ?? {};
    const { recommendation, ...rest } = fields;
    return {
      ...rest,
      id: uuid(time),
      type,
      time,
      user: person(store, user),
      session: session(store, time),
      ...(list && { recommendation: { id: list, ...place } }),
      ...(answer && { consent: answer }),
    };
  };
  const complete = (type: string, fields: EventFields): EventFields =>
    fields.item && type !== 'view' ? fields : { page: page.now(), ...fields };

  const track = (type: string, fields: EventFields = {}): void => {
    const [time, all] = [Date.now(), complete(type, fields)];
    whenAllowed(() => outbox.add(event(type, all, time), WAITS.get(type)));
  };

  const changed = (): void => listeners.forEach(listener => listener());
  const forgetAll = (): void => {
    held = [];
    outbox.clear();
    store
      .names('')
      .filter(name => name !== CONSENT)
      .forEach(store.remove);
  };
  /** After the answer, from here or from another tab: what was held may go, or all must. */
  const decided = (): void => {
    if (may()) held.splice(0).forEach(action => action());
    else forgetAll();
    changed();
  };
  const flush = (): void => {
    store.refresh();
    if (!may()) return;
    draft.collect(left => outbox.add(left, 0));
    outbox.flush();
  };

  if (consent.permission() === 'no') forgetAll();
  if (typeof addEventListener === 'function') {
    store.watch(name => {
      if (identifies(name)) changed();
      if (name !== CONSENT) return;
      consent.refresh();
      decided();
    });
    addEventListener('pagehide', () => {
      lastWords.forEach(say => say());
      if (may()) outbox.leave();
    });
    addEventListener('pageshow', event => event.persisted && flush());
    addEventListener('online', flush);
    document.addEventListener('visibilitychange', flush);
    setTimeout(flush, PATIENCE);
  }
  return {
    ...calls(track),
    track,
    pageView() {
      track('page_view');
      page.left();
    },
    order: (id, lines) =>
      whenAllowed(() => {
        const told = (store.read('orders') ?? '').split('\n');
        if (told.includes(id)) return;
        store.write('orders', [id, ...told].slice(0, 20).join('\n'));
        lines.forEach(line => track('purchase', { ...line, properties: { order: id } }));
      }),
    identify(id) {
      if (!isId(id)) return console.warn(`attune: identify: ${id} (expected: the id of a person)`);
      whenAllowed(() => {
        const known = person(store, user).id;
        user = undefined;
        remember(store, id);
        if (known === id) return;
        track('identify');
        changed();
      });
    },
    consent(answer) {
      consent.set(answer);
      decided();
    },
    reset() {
      user = undefined;
      forget(store);
      store.remove(CLICKED);
      changed();
    },
    person: who,
    session: () => (may() ? session(store, Date.now()) : undefined),
    page: page.now,
    onPerson: listener => void listeners.push(listener),
    onLeave: listener => void lastWords.push(listener),
    flush,
    draft: events =>
      may() && draft.put(events.map(([type, fields]) => event(type, complete(type, fields), Date.now()))),
  };
}

import { mayTrack } from './consent.ts';
import type { Consent, EventFields, Person, Recommendation, Sale, Verdict, WireEvent } from './event.ts';
import { anonymousId, session } from './identity.ts';
import { sender } from './sender.ts';
import { localStore } from './storage.ts';
import { uuid } from './uuid.ts';

export type * from './event.ts';

/** How a page is joined to Attune. */
export interface AttuneOptions {
  /** Address of the server without a slash at the end; empty for the server that the page came from. */
  url: string;
  /** The public key of the site. */
  key?: string;
  /** Keeps what is stored in the browser apart when several sites share an origin. */
  site?: string;
  /** The site's own id of the person, when it knows it. */
  user?: string;
  /** The person's answer, when there is one; without it the privacy signals of the browser decide. */
  consent?: Consent;
  /** Told of each answer of the collector, with the events that it is about. */
  onVerdict?: (verdict: Verdict, events: WireEvent[]) => void;
}

/** Tells Attune what people do. Nothing is stored or sent while it may not be; such calls have no effect. */
export interface Tracker {
  /** Sends an event of any type. */
  track(type: string, fields?: EventFields): void;
  pageView(): void;
  view(item: string): void;
  click(item: string, recommendation?: Recommendation): void;
  addToCart(item: string, sale?: Sale): void;
  removeFromCart(item: string, sale?: Sale): void;
  addToWishlist(item: string): void;
  removeFromWishlist(item: string): void;
  purchase(item: string, sale?: Sale): void;
  notInterested(item: string, recommendation?: Recommendation): void;
  search(query: string): void;
  filter(filters: Record<string, unknown>): void;
  /** From now on the person is known by the site's own id, which the anonymous id is joined to. */
  identify(id: string): void;
  /** The person's answer. A refusal also forgets what was stored and what waits to be sent. */
  consent(answer: Consent): void;
  /** Forgets the person of this browser: the next event is somebody new. */
  reset(): void;
  /** Who events are about; nobody while nothing may be stored. */
  person(): Person | undefined;
  session(): string | undefined;
  /** Calls back whenever `person()` changes. */
  onPerson(listener: () => void): void;
  /** Sends what waits now. */
  flush(): void;
}

/** These wait for others a moment; everything else is worth a request of its own. */
const PATIENT = new Set(['page_view', 'view', 'hover', 'scroll', 'dwell', 'impression', 'search', 'filter']);

/** How many clicked items are remembered, to credit the list when they are put in the cart or bought. */
const CREDITED = 100;

export function attune(options: AttuneOptions): Tracker {
  const store = localStore(options.site ?? 'default');
  const outbox = sender(options);
  const clickedIn = new Map<string, Recommendation>();
  const listeners: (() => void)[] = [];
  let consent = options.consent;
  let user = options.user;

  const person = (): Person | undefined =>
    mayTrack(consent) ? { ...(user && { id: user }), anonymousId: anonymousId(store) } : undefined;

  const credit = (type: string, fields: EventFields): Recommendation | undefined => {
    const { item, recommendation } = fields;
    if (!item || !recommendation || type !== 'click') return recommendation ?? (item ? clickedIn.get(item) : undefined);
    clickedIn.delete(item);
    clickedIn.set(item, recommendation);
    if (clickedIn.size > CREDITED) clickedIn.delete(clickedIn.keys().next().value!);
    return recommendation;
  };

  const track = (type: string, fields: EventFields = {}): void => {
    const about = person();
    if (!about) return;
    const time = Date.now();
    const recommendation = credit(type, fields);
    outbox.add(
      {
        ...fields,
        id: uuid(time),
        type,
        time,
        user: about,
        session: session(store, time),
        ...(recommendation && { recommendation: onTheWire(recommendation) }),
        ...((type === 'page_view' || type === 'view') && { page: page() }),
        ...(consent && { consent }),
      } as WireEvent,
      !PATIENT.has(type),
    );
  };

  const changed = (): void => listeners.forEach(listener => listener());
  const forget = (): void => {
    store.clear();
    clickedIn.clear();
    user = undefined;
  };

  if (typeof addEventListener === 'function') {
    addEventListener('pagehide', outbox.leave);
    addEventListener('online', outbox.flush);
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && outbox.flush());
  }
  return {
    track,
    pageView: () => track('page_view'),
    view: item => track('view', { item }),
    click: (item, recommendation) => track('click', { item, ...(recommendation && { recommendation }) }),
    addToCart: (item, sale) => track('add_to_cart', { item, ...sale }),
    removeFromCart: (item, sale) => track('remove_from_cart', { item, ...sale }),
    addToWishlist: item => track('add_to_wishlist', { item }),
    removeFromWishlist: item => track('remove_from_wishlist', { item }),
    purchase: (item, sale) => track('purchase', { item, ...sale }),
    notInterested: (item, recommendation) =>
      track('not_interested', { item, ...(recommendation && { recommendation }) }),
    search: query => track('search', { query }),
    filter: filters => track('filter', { filters }),
    identify(id) {
      user = id;
      track('identify');
      changed();
    },
    consent(answer) {
      consent = answer;
      if (!mayTrack(consent)) {
        forget();
        outbox.clear();
      }
      changed();
    },
    reset() {
      forget();
      changed();
    },
    person,
    session: () => (mayTrack(consent) ? session(store, Date.now()) : undefined),
    onPerson: listener => void listeners.push(listener),
    flush: outbox.flush,
  };
}

function onTheWire({ list, ...rest }: Recommendation): WireEvent['recommendation'] {
  return { ...(list && { id: list }), ...rest };
}

function page(): WireEvent['page'] {
  const { referrer, title } = document;
  return { url: location.href, ...(referrer && { referrer }), ...(title && { title }) };
}

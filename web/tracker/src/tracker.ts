import type {
  Consent,
  EventFields,
  OrderLine,
  PageFields,
  Person,
  Recommendation,
  Sale,
  Verdict,
  WireEvent,
} from './event.ts';

/** How a page is joined to Attune. */
export interface AttuneOptions {
  /** Address of the server without a slash at the end; empty for the server that the page came from. */
  url: string;
  /** The public key of the site. */
  key?: string;
  /**
   * The user token that proves who this is, or what gives the one of now. Where keys are configured the server gives no
   * personal list without it.
   */
  token?: string | (() => string | undefined);
  /** Keeps what is stored in the browser apart when several sites share an origin. */
  site?: string;
  /** The site's own id of the person, when the page knows it. */
  user?: string;
  /**
   * The person's answer, when there is one. Without it an earlier answer to this tracker counts, without that the privacy
   * signals of the browser; with `wait` nothing is stored or sent before `consent()` is called.
   */
  consent?: Consent | 'wait';
  /** What may be sent of an address, for pages whose addresses say too much. */
  address?: (url: string) => string;
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
  /** One purchase for each line; an order that this browser has told already is not told again. */
  order(id: string, lines: OrderLine[]): void;
  rate(item: string, rating: number): void;
  like(item: string): void;
  dislike(item: string): void;
  notInterested(item: string, recommendation?: Recommendation): void;
  search(query: string): void;
  filter(filters: Record<string, unknown>): void;
  /** A form was sent. Its name is told, never what was typed. */
  formSubmit(form: string): void;
  /** From now on, also after a reload, the person is known by the site's own id, which the anonymous id is joined to. */
  identify(id: string): void;
  /** The person's answer, kept for later pages. A refusal also forgets what was stored and what waits to be sent. */
  consent(answer: Consent): void;
  /** Forgets the person of this browser: the next event is somebody new. */
  reset(): void;
  /** Who events are about; nobody while nothing may be stored. */
  person(): Person | undefined;
  session(): string | undefined;
  /** Where events without an item are now taken to happen. */
  page(): PageFields;
  /** Calls back whenever `person()` changes, here or in another tab. */
  onPerson(listener: () => void): void;
  /** Calls back when the page may be gone at once: what is told then is still sent. */
  onLeave(listener: () => void): void;
  /** Sends what waits now. */
  flush(): void;
  /**
   * What is to be said, half an hour later by another page of the site, should this one be gone without a word; replaces
   * what was said before. False when there was nothing, or it has been said.
   */
  draft(events: [type: string, fields: EventFields][]): boolean;
}

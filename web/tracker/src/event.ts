/** Who did it: the site's own id for a known person, ours for an unknown one, or both, which links them. */
export interface Person {
  id?: string;
  anonymousId?: string;
}

/** The list that an item was shown in; without `list`, its id, it is not sent. `position` counts from 1. */
export interface Recommendation {
  list?: string;
  slot?: string;
  position?: number;
}

/** What a person allowed. An explicit answer always wins over the signals of the browser. */
export interface Consent {
  analytics: boolean;
  personalization: boolean;
}

/** An amount of something bought or put aside. `value` is the price of all of it, in `currency` (ISO 4217). */
export interface Sale {
  quantity?: number;
  value?: number;
  currency?: string;
}

/** One line of an order. */
export interface OrderLine extends Sale {
  item: string;
}

/** Where it happened. */
export interface PageFields {
  url: string;
  referrer?: string;
  title?: string;
}

/** Everything an event may say besides its type; times are ms, `depth` is 0..1. */
export interface EventFields extends Sale {
  item?: string;
  page?: PageFields;
  durationMs?: number;
  depth?: number;
  rating?: number;
  query?: string;
  filters?: Record<string, unknown>;
  recommendation?: Recommendation;
  properties?: Record<string, unknown>;
}

/** An event as it goes over the wire. */
export interface WireEvent extends Omit<EventFields, 'recommendation'> {
  id: string;
  type: string;
  time: number;
  user: Person;
  session: string;
  recommendation?: { id: string; slot?: string; position?: number };
  consent?: Consent;
}

/** What the collector says about one event of a batch. */
export interface EventResult {
  id: string;
  status: 'accepted' | 'duplicate' | 'rejected';
  code?: string;
  path?: string;
  message?: string;
}

/** The collector's answer to a batch: a result for each event, in order, and the log offset that holds them. */
export interface Verdict {
  results: EventResult[];
  offset: number;
}

/** One place of a list. */
export interface RecommendedItem {
  item: string;
  position: number;
  score: number;
  sources?: Record<string, number>;
  reason?: string;
}

/** A list for a person, as it was when everything up to `version` had been learned. */
export interface RecommendationList {
  id: string;
  slot: string;
  version: number;
  generatedAt: number | string;
  personalized: boolean;
  stale: boolean;
  items: RecommendedItem[];
}

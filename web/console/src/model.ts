/** What the server says, in its own words. */
export const FATES = ['accepted', 'duplicate', 'rejected', 'robot', 'withheld'] as const;
export type Fate = (typeof FATES)[number];

export interface Pulse {
  at: number;
  events: Record<Fate, number>;
  lists: number;
  clicks: { p50: number; p99: number; count: number } | null;
  lag: number;
  pages: { sse: number; websocket: number; sent: number; slow: number; coalesced: number; resumed: number };
  verdict: { level: Level; reason: string };
}

export type Level = 'good' | 'quiet' | 'watch' | 'bad';

export interface EventSample {
  number: number;
  at: number;
  fate: Fate;
  type: string | null;
  item: string | null;
  person: string | null;
  offset?: number;
  weight?: number;
  list?: string;
  slot?: string | null;
  position?: number;
  code?: string;
  path?: string;
  message?: string;
}

export interface RejectRule {
  code: string;
  path: string;
  meaning: string;
  message: string;
  count: number;
  first: number;
  last: number;
  sample: string | null;
}

export interface ListSummary {
  id: string;
  slot: string;
  user: string | null;
  version: number;
  generatedAt: number;
  personalized: boolean;
  length: number;
  items: string[];
}

/** What the stream begins with. */
export interface First {
  site: string;
  clock: 'wall' | 'stream';
  at: number;
  siteTime: number;
  pulses: Pulse[];
  events: EventSample[];
  rejects: RejectRule[];
  lists: ListSummary[];
}

/** What follows, four times a second. */
export interface Frame {
  at: number;
  events: EventSample[];
  missed: number;
  pulse?: Pulse;
  rejects?: RejectRule[];
  lists: ListSummary[];
}

export interface ListItem {
  item: string;
  position: number;
  score: number;
  sources: Record<string, number>;
  reason?: string;
}

export interface RecommendationList {
  id: string;
  slot: string;
  user: string | null;
  version: number;
  generatedAt: string;
  personalized: boolean;
  stale: boolean;
  items: ListItem[];
}

export interface RecentItem {
  item: string;
  type: string;
  time: number;
  weight: number;
}

export interface Profile {
  user: string;
  version: number;
  updatedAt: number;
  recentClicks: RecentItem[];
  categoryPreferences: Record<string, number>;
  tagPreferences: Record<string, number>;
  cart: string[];
  wishlist: string[];
  purchases: string[];
  dismissed: string[];
  sessionData?: {
    id: string;
    startedAt: number;
    lastAt: number;
    events: number;
    categoryPreferences: Record<string, number>;
  } | null;
  attributes: Record<string, string>;
}

/** One thing that happened to a person who is followed. */
export type Happening =
  { event: EventSample } | { position: number; robot: boolean; profile: Profile } | { list: RecommendationList };

export interface ItemFacts {
  id: string;
  title: string | null;
  categories: string[];
}

export interface ActivityRow {
  key: string;
  events: number;
  people: number;
  weight: number;
  burst: number;
}

export interface FunnelAnswer {
  slot: string;
  slots: string[];
  from: number;
  until: number;
  cut: boolean;
  lists: number;
  positions: FunnelPosition[];
}

export const STEPS = ['served', 'impression', 'hover', 'click', 'add_to_cart', 'purchase'] as const;
export type Step = (typeof STEPS)[number];
export type FunnelPosition = { position: number } & Record<Step, number>;

export interface CatalogueAnswer {
  items: number;
  available: number;
  shown: number;
  problems: { problem: string; items: number; examples: { id: string; title: string | null }[] }[];
  categories: { category: string; items: number; available: number; shown: number; cold: number }[];
}

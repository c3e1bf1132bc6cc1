import type { ListTracker } from './client.ts';

/** What the catalogue says of an item. */
export interface ItemDetails {
  id: string;
  title?: string;
  url?: string;
  image?: string;
  price?: number;
  currency?: string;
  brand?: string;
  text?: string;
  categories?: string[];
  tags?: string[];
  available?: boolean;
  properties?: Record<string, unknown>;
}

/** Brings the details of items, in any order; an item that is left out is not shown. */
export type Lookup = (ids: string[]) => readonly ItemDetails[] | Promise<readonly ItemDetails[]>;

type Details = (ids: string[]) => Promise<Map<string, ItemDetails>>;

/** So long, ms, details are taken to be true. */
const FRESH = 300_000;
const PATIENCE = 5_000;

/** Asks for what is not known yet, or was asked long ago. */
export function detailsFrom(tracker: ListTracker, lookup: Lookup = catalogueOf(tracker)): Details {
  let known = new Map<string, ItemDetails>();
  let since = Date.now();
  return async ids => {
    if (Date.now() - since > FRESH) {
      known = new Map();
      since = Date.now();
    }
    const missing = ids.filter(id => !known.has(id));
    if (missing.length > 0) (await lookup(missing)).forEach(item => known.set(item.id, item));
    return known;
  };
}

/** The server's catalogue. An item that it does not have is shown by its id. */
const catalogueOf =
  (tracker: ListTracker): Lookup =>
  async ids => {
    const path = `/v1/items?ids=${ids.map(encodeURIComponent).join()}`;
    const { items } = await tracker.read<{ items: ItemDetails[] }>(path, AbortSignal.timeout(PATIENCE));
    // What is there twice is known as it stands last.
    return [...ids.map(id => ({ id, title: id })), ...items];
  };

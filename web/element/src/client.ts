import type { ConnectionState, Lists, ListWish, Recommendation, RecommendationList, Tracker } from 'attune-tracker';
import { detailsFrom, type ItemDetails, type Lookup } from './details.ts';

export type { ItemDetails, Lookup } from './details.ts';

/** What the client needs of the tracker: `attune(…)` has it, and so have the core and `lists(…)` together. */
export type ListTracker = Lists & Pick<Tracker, 'track'>;

/** One place of a list, with what the catalogue says of its item. */
export interface Entry extends ItemDetails {
  /** Counts from 1. */
  position: number;
  /** In a few words, why it is here. */
  reason?: string;
}

/** A list that can be shown. */
export interface ListView {
  /** The list's id; none for a list that the page made itself. */
  id?: string;
  slot: string;
  /** What was asked for did not come in time. */
  fallback?: boolean;
  /** It changed while it was looked at. */
  pushed?: boolean;
  /** As the server gave it, for those who want more of it. */
  list?: RecommendationList;
  entries: Entry[];
}

export interface Wish extends ListWish {
  /** So long, ms, a page waits before it shows the fallback: 800. */
  timeoutMs?: number;
  /** What is shown when there is no list in time: what is trending, nothing, or what the page has itself. */
  fallback?: 'trending' | 'none' | (() => ItemDetails[] | Promise<ItemDetails[]>);
}

export interface Watcher {
  onList(view: ListView): void;
  onState?(state: ConnectionState): void;
  /** There is no list in time and no fallback either. A list may still come. */
  onNothing?(): void;
}

/** Why an item is in a list. */
export interface Explanation {
  item: string;
  position: number;
  personalized: boolean;
  reason?: string;
  /** What led to it, in plain words, the strongest first. */
  because: string[];
  /** How much each source added. */
  sources: Record<string, number>;
}

/** Lists for a page that draws them itself. */
export interface ListClient {
  /** The list once; the fallback when it does not come in time, undefined when there is none either. */
  list(wish: Wish): Promise<ListView | undefined>;
  /** The list and each change of it; returns what ends that. Never throws. */
  watch(wish: Wish, watcher: Watcher): () => void;
  /** Why an item is in a list; undefined when the server does not say. */
  why(list: string, item: string): Promise<Explanation | undefined>;
  /** The person does not want to see the item again. */
  notInterested(item: string, place?: Recommendation): void;
  /** Takes that back. */
  undo(item: string, place?: Recommendation): void;
}

const TIMEOUT = 800;
/** Whoever waits for an explanation waits at most so long, ms. */
const PATIENCE = 5_000;

/** @param lookup what brings the details of items, when it is not the server's catalogue */
export function listClient(tracker: ListTracker, lookup?: Lookup): ListClient {
  const details = detailsFrom(tracker, lookup);

  const viewOf = async (list: RecommendationList, marks: Partial<ListView>): Promise<ListView> => {
    const known = await details(list.items.map(({ item }) => item));
    const entries = list.items.flatMap(({ item, position, reason }) => {
      const found = known.get(item);
      return found ? { ...found, position, ...(reason && { reason }) } : [];
    });
    return { id: list.id, slot: list.slot, list, ...marks, entries };
  };
  const fallbackOf = async ({
    fallback = 'trending',
    slot,
    limit = 10,
    category,
  }: Wish): Promise<ListView | undefined> => {
    if (fallback === 'none') return undefined;
    if (fallback === 'trending') {
      const only = category ? `&category=${encodeURIComponent(category)}` : '';
      const path = `/v1/trending?limit=${limit}${only}`;
      return viewOf(await tracker.read(path, AbortSignal.timeout(PATIENCE)), { fallback: true });
    }
    const entries = (await fallback()).slice(0, limit).map((entry, index) => ({ ...entry, position: index + 1 }));
    return { slot, fallback: true, entries };
  };
  const feedback = (type: string, item: string, place?: Recommendation, properties?: Record<string, unknown>): void =>
    tracker.track(type, { item, ...(place && { recommendation: place }), ...(properties && { properties }) });

  return {
    async list(wish) {
      try {
        return await viewOf(await tracker.list(wish, AbortSignal.timeout(wish.timeoutMs ?? TIMEOUT)), {});
      } catch {
        return fallbackOf(wish).catch(() => undefined);
      }
    },
    watch(wish, { onList, onState, onNothing }) {
      let newest = 0;
      let shown = false;
      let ended = false;
      const show = async (list: RecommendationList, pushed: boolean): Promise<void> => {
        const mine = ++newest;
        // Whatever fails, the page keeps what it shows.
        const view = await viewOf(list, { pushed }).catch(() => undefined);
        if (!view || ended || mine !== newest) return;
        shown = true;
        onList(view);
      };
      const fallBack = async (): Promise<void> => {
        if (shown) return;
        const view = await fallbackOf(wish).catch(() => undefined);
        if (shown || ended) return;
        if (view?.entries.length) onList(view);
        else onNothing?.();
      };
      const late = setTimeout(() => void fallBack(), wish.timeoutMs ?? TIMEOUT);
      const stop = tracker.subscribe({
        ...wish,
        onList: (list, pushed) => void show(list, pushed),
        onState: state => onState?.(state),
      });
      return () => {
        ended = true;
        clearTimeout(late);
        stop();
      };
    },
    async why(list, item) {
      const path = `/v1/explain/${encodeURIComponent(list)}/${encodeURIComponent(item)}`;
      return tracker.read<Explanation>(path, AbortSignal.timeout(PATIENCE)).catch(() => undefined);
    },
    notInterested: (item, place) => feedback('not_interested', item, place),
    // A like is what takes a dismissal back; the two weigh about the same.
    undo: (item, place) => feedback('like', item, place, { undo: 'not_interested' }),
  };
}

import type { RecommendationList } from './event.ts';
import { read } from './request.ts';
import { fetchList, subscribe, type ListWish, type Subscription } from './subscribe.ts';
import type { AttuneOptions, Tracker } from './tracker.ts';

/** Lists, and what else the server has to say. */
export interface Lists {
  /** Brings the list of this person once. */
  list(wish: ListWish, signal?: AbortSignal): Promise<RecommendationList>;
  /** Brings a list and its changes; returns what ends that. */
  subscribe(subscription: Subscription): () => void;
  /** Reads what the server has at an address that begins with `/v1/`; throws when it does not answer well. */
  read<T>(path: string, signal?: AbortSignal): Promise<T>;
}

/** Needs no page: beside the core it also runs on a server. */
export const lists = (options: AttuneOptions, tracker: Tracker): Lists => ({
  list: (wish, signal) => fetchList(options, tracker, wish, signal),
  subscribe: subscription => subscribe(options, tracker, subscription),
  read: (path, signal) => read(options, path, signal),
});

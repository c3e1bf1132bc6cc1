import { backoff } from './backoff.ts';
import type { RecommendationList } from './event.ts';
import { read } from './request.ts';
import type { AttuneOptions, Tracker } from './tracker.ts';

/** `live`: changes arrive as they happen. `waiting`: the connection is being made again. `off`: no changes will come. */
export type ConnectionState = 'live' | 'waiting' | 'off';

/** What somebody wants to see. */
export interface ListWish {
  slot: string;
  limit?: number;
  /** The item that the page is about. */
  item?: string;
  /** Only items of this category. */
  category?: string;
  /** Only items like this: `price<50,brand=acme`. */
  filter?: string;
  /** Items that must not be in it, separated by commas. */
  exclude?: string;
}

/** A wish for a list that is kept up to date. */
export interface Subscription extends ListWish {
  /** The first list and each changed one; `pushed` tells the changed ones. */
  onList(list: RecommendationList, pushed: boolean): void;
  onState?(state: ConnectionState): void;
}

/** A page that has been in the background for so long, ms, gives its connection back until it is looked at again. */
const BACKGROUND = 60_000;

const query = (options: AttuneOptions, tracker: Tracker, wish: ListWish): string => {
  const { key } = options;
  const token = typeof options.token === 'function' ? options.token() : options.token;
  const { slot, limit = 10, item, category, filter, exclude } = wish;
  const { id, anonymousId } = tracker.person() ?? {};
  const all = { slot, limit, item, category, filter, exclude, ...(id ? { user: id } : { anonymousId }), key, token };
  const said = Object.entries(all).filter(([, value]) => value !== undefined && value !== '');
  return new URLSearchParams(said.map(([name, value]) => [name, String(value)])).toString();
};

/** The list of this person, once. */
export const fetchList = (
  options: AttuneOptions,
  tracker: Tracker,
  wish: ListWish,
  signal?: AbortSignal,
): Promise<RecommendationList> => read(options, `/v1/recommendations?${query(options, tracker, wish)}`, signal);

/** Fetches the list of this person, then keeps it up to date by push; returns what ends that. */
export function subscribe(options: AttuneOptions, tracker: Tracker, wish: Subscription): () => void {
  let source: EventSource | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let attempt = 0;
  let generation = 0;

  const fetchFirst = async (current: number): Promise<void> => {
    try {
      const list = await fetchList(options, tracker, wish);
      if (current === generation) wish.onList(list, false);
    } catch {
      // The stream tries again and begins with a whole list.
    }
  };

  const listen = (): void => {
    const opened = new EventSource(`${options.url}/v1/stream?${query(options, tracker, wish)}`);
    source = opened;
    opened.onopen = () => {
      attempt = 0;
      wish.onState?.('live');
    };
    opened.addEventListener('recommendations', event => {
      generation++;
      wish.onList(JSON.parse(event.data as string) as RecommendationList, true);
    });
    opened.onerror = () => {
      wish.onState?.('waiting');
      // The browser reconnects by itself after a broken connection, not after an answer that is no stream.
      if (opened.readyState === EventSource.CLOSED) retry = setTimeout(listen, 1_000 + backoff(attempt++));
    };
  };

  const close = (): void => {
    generation++;
    clearTimeout(retry);
    source?.close();
    source = undefined;
  };
  const open = (): void => {
    close();
    wish.onState?.('waiting');
    void fetchFirst(generation);
    if (tracker.person() && 'EventSource' in globalThis) listen();
    else wish.onState?.('off');
  };

  let resting: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const onVisibility = (): void => {
    clearTimeout(resting);
    if (document.visibilityState === 'hidden') resting = setTimeout(close, BACKGROUND);
    else if (!source && !stopped) open();
  };
  const page = 'document' in globalThis ? document : undefined;
  page?.addEventListener('visibilitychange', onVisibility);
  tracker.onPerson(() => stopped || open());
  open();
  return () => {
    stopped = true;
    close();
    clearTimeout(resting);
    page?.removeEventListener('visibilitychange', onVisibility);
  };
}

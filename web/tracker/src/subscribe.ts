import { backoff } from './backoff.ts';
import type { RecommendationList } from './event.ts';
import type { AttuneOptions, Tracker } from './tracker.ts';

/** `live`: changes arrive as they happen. `waiting`: the connection is being made again. `off`: no changes will come. */
export type ConnectionState = 'live' | 'waiting' | 'off';

/** A wish for a list that is kept up to date. */
export interface Subscription {
  slot: string;
  limit?: number;
  /** The first list and each changed one; `pushed` tells the changed ones. */
  onList(list: RecommendationList, pushed: boolean): void;
  onState?(state: ConnectionState): void;
}

/** A page that has been in the background for so long, ms, gives its connection back until it is looked at again. */
const BACKGROUND = 60_000;

/** Fetches the list of this person, then keeps it up to date by push; returns what ends that. */
export function subscribe(options: AttuneOptions, tracker: Tracker, wish: Subscription): () => void {
  let source: EventSource | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let attempt = 0;
  let generation = 0;

  const query = (): string => {
    const person = tracker.person();
    const query = new URLSearchParams({ slot: wish.slot, limit: String(wish.limit ?? 10) });
    if (person?.id) query.set('user', person.id);
    else if (person?.anonymousId) query.set('anonymousId', person.anonymousId);
    if (options.key) query.set('key', options.key);
    return query.toString();
  };

  const fetchFirst = async (current: number): Promise<void> => {
    try {
      const response = await fetch(`${options.url}/v1/recommendations?${query()}`, {
        credentials: 'omit',
        headers: { ...(options.key && { 'X-Attune-Key': options.key }) },
      });
      if (!response.ok) return;
      const list = (await response.json()) as RecommendationList;
      if (current === generation) wish.onList(list, false);
    } catch {
      // The stream tries again and begins with a whole list.
    }
  };

  const listen = (): void => {
    const opened = new EventSource(`${options.url}/v1/stream?${query()}`);
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
    if (tracker.person()) listen();
    else wish.onState?.('off');
  };

  let resting: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const onVisibility = (): void => {
    clearTimeout(resting);
    if (document.visibilityState === 'hidden') resting = setTimeout(close, BACKGROUND);
    else if (!source && !stopped) open();
  };
  document.addEventListener('visibilitychange', onVisibility);
  tracker.onPerson(() => stopped || open());
  open();
  return () => {
    stopped = true;
    close();
    document.removeEventListener('visibilitychange', onVisibility);
  };
}

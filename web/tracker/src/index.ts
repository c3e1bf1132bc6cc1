import { attune as core, type AttuneOptions, type Tracker } from './core.ts';
import { observePage } from './observe.ts';
import { subscribe, type Subscription } from './subscribe.ts';

export type * from './core.ts';
export type { ConnectionState, Subscription } from './subscribe.ts';

/** The whole tracker: typed calls, what attributes in the page say, and live lists. */
export interface Attune extends Tracker {
  /** The item or page that is looked at is left: sends how long and how far it was looked at. */
  leave(): void;
  /** Brings a list and its changes; returns what ends that. */
  subscribe(subscription: Subscription): () => void;
}

/** Joins a page to Attune. Call it once. */
export function attune(options: AttuneOptions): Attune {
  const tracker = core(options);
  const attention = observePage(tracker);
  return {
    ...tracker,
    view(item) {
      tracker.view(item);
      attention.enter(item);
    },
    pageView() {
      tracker.pageView();
      attention.enter();
    },
    leave: () => attention.leave(),
    subscribe: subscription => subscribe(options, tracker, subscription),
  };
}

import { attune as core } from './core.ts';
import { observePage, type Thresholds } from './observe.ts';
import { followRoutes } from './routes.ts';
import { lists, type Lists } from './lists.ts';
import type { AttuneOptions, Tracker } from './tracker.ts';

export type * from './core.ts';
export type { Thresholds } from './observe.ts';
export type { Lists } from './lists.ts';
export type { ConnectionState, ListWish, Subscription } from './subscribe.ts';

export interface PageOptions extends AttuneOptions {
  /**
   * What counts as another page: another address up to the `#` (`path`, unless told otherwise), the whole address
   * (`hash`), or only what `pageView()` says (`manual`).
   */
  pages?: 'path' | 'hash' | 'manual';
  thresholds?: Thresholds;
}

/** The whole tracker: typed calls, what attributes in the page say, and live lists. */
export interface Attune extends Tracker, Lists {
  /** The item or page that is looked at is left: sends how long and how far it was looked at. */
  leave(): void;
}

/** Joins a page to Attune. Call it once. */
export function attune(options: PageOptions): Attune {
  const tracker = core(options);
  const observation = observePage(tracker, options.thresholds);
  const pageView = (): void => {
    told();
    tracker.pageView();
    observation.pageViewed();
  };
  const told = options.pages === 'manual' ? () => {} : followRoutes(() => pageView(), options.pages === 'hash');
  return {
    ...tracker,
    pageView,
    view(item) {
      tracker.view(item);
      observation.enter(item);
    },
    leave: () => observation.leave(),
    ...lists(options, tracker),
  };
}

import { trackAttention, type Attention } from './attention.ts';
import { trackClicks } from './clicks.ts';
import { trackForms } from './forms.ts';
import { trackHover } from './hover.ts';
import { trackImpressions } from './impressions.ts';
import { linesOf, ORDER, TELLING, VIEW } from './markup.ts';
import type { Tracker } from './tracker.ts';

/** From when on something counts. */
export interface Thresholds {
  /** A pointer that rests on an item for so long, ms, hovers: 500. */
  hover?: number;
  /** An item of which this share is in view ... : 0.5 */
  impressionShare?: number;
  /** ... for so long, ms, was seen: 1000. */
  impressionTime?: number;
  /** Without a sign of life for so long, ms, nobody is taken to be looking: 30000. */
  idle?: number;
}

export interface Observation extends Attention {
  /** A page view was sent: what is marked on it is looked at, or the page as a whole. */
  pageViewed(): void;
}

/** Changes of the page are looked at together, so long after the first one, ms. */
const PATIENCE = 50;

/** Follows what people do with the marked parts of the page, now there or added later. */
export function observePage(tracker: Tracker, thresholds: Thresholds = {}): Observation {
  const attention = trackAttention(tracker, thresholds.idle);
  const impressions = trackImpressions(tracker, thresholds.impressionShare, thresholds.impressionTime);
  trackClicks(tracker);
  trackForms(tracker);
  trackHover(tracker, thresholds.hover);

  let viewed: string | undefined;
  let due: ReturnType<typeof setTimeout> | undefined;

  const orders = new Set<string>();
  const tell = (element: HTMLElement): void => {
    const order = element.dataset.attuneOrder;
    if (!order || orders.has(order)) return;
    orders.add(order);
    tracker.order(order, linesOf(element));
  };
  const viewing = (): HTMLElement | null => document.querySelector(VIEW);
  const look = (): void => {
    due = undefined;
    impressions.scan();
    document.querySelectorAll<HTMLElement>(ORDER).forEach(tell);
    const element = viewing();
    const item = element?.dataset.attuneView || undefined;
    if (item === viewed) return;
    attention.leave(viewed);
    viewed = item;
    if (item && element) {
      tracker.view(item);
      attention.enter(item, element);
    }
  };
  const lookSoon = (): void => {
    due ??= setTimeout(look, PATIENCE);
  };
  const pageViewed = (): void => {
    const element = viewing();
    // The page belongs to the item that it shows: time on it is time with the item.
    if (viewed && element?.dataset.attuneView === viewed) attention.enter(viewed, element);
    else attention.enter();
  };

  new MutationObserver(lookSoon).observe(document, { subtree: true, childList: true, attributeFilter: TELLING });
  lookSoon();
  return { ...attention, pageViewed };
}

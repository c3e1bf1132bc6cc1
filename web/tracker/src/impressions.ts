import { ITEM, LIST, marked } from './markup.ts';
import type { Tracker } from './tracker.ts';

/** An item counts as seen when this share of it ... */
export const VIEWABLE_SHARE = 0.5;
/** ... was in view for so long without a break, ms. */
export const VIEWABLE_TIME = 1_000;

const REMEMBERED = 2_000;

/** Sends one `impression` for each item of each list that was seen. `scan()` finds items that are new on the page. */
export function trackImpressions(tracker: Tracker, share = VIEWABLE_SHARE, time = VIEWABLE_TIME): { scan(): void } {
  const seen = new Set<string>();
  const watched = new Map<Element, string>();
  const timers = new Map<Element, ReturnType<typeof setTimeout>>();

  const observer = new IntersectionObserver(
    entries => {
      for (const { target, intersectionRatio } of entries) {
        stop(target);
        if (intersectionRatio >= share) timers.set(target, setTimeout(see, time, target));
      }
    },
    { threshold: share },
  );

  const stop = (element: Element): void => {
    clearTimeout(timers.get(element));
    timers.delete(element);
  };
  const see = (element: Element): void => {
    const key = keyOf(element);
    const at = marked(element);
    observer.unobserve(element);
    if (!at || !key || seen.has(key)) return;
    if (seen.size >= REMEMBERED) seen.clear();
    seen.add(key);
    tracker.track('impression', { item: at.item, ...(at.recommendation && { recommendation: at.recommendation }) });
  };
  const watch = (element: Element): void => {
    const key = keyOf(element);
    if (!key || watched.get(element) === key) return;
    watched.set(element, key);
    // A new list with the item where it was does not begin its second anew.
    if (!seen.has(key)) observer.observe(element);
  };
  const scan = (): void => {
    for (const element of watched.keys()) {
      if (!element.isConnected) forget(element);
    }
    document.querySelectorAll(`${LIST} ${ITEM}`).forEach(watch);
  };
  const forget = (element: Element): void => {
    stop(element);
    observer.unobserve(element);
    watched.delete(element);
  };

  document.addEventListener('visibilitychange', () => {
    [...watched.keys()].forEach(forget);
    if (document.visibilityState === 'visible') scan();
  });
  return { scan };
}

function keyOf(element: Element): string | undefined {
  const at = marked(element);
  return at?.recommendation?.list && `${at.recommendation.list} ${at.item}`;
}

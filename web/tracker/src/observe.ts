import { trackAttention, type Attention } from './attention.ts';
import { trackClicks } from './clicks.ts';
import type { Tracker } from './core.ts';
import { trackHover } from './hover.ts';
import { trackImpressions } from './impressions.ts';
import { VIEW } from './markup.ts';

/** Follows what people do with the marked parts of the page, now there or added later. */
export function observePage(tracker: Tracker): Attention {
  const attention = trackAttention(tracker);
  const impressions = trackImpressions(tracker);
  trackClicks(tracker);
  trackHover(tracker);

  let viewed: string | undefined;
  const look = (): void => {
    impressions.scan();
    const element = document.querySelector<HTMLElement>(VIEW);
    const item = element?.dataset.attuneView || undefined;
    if (item === viewed) return;
    attention.leave(viewed);
    viewed = item;
    if (item && element) {
      tracker.view(item);
      attention.enter(item, element);
    }
  };
  const attributeFilter = ['data-attune-view', 'data-attune-list', 'data-attune-item'];
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributeFilter });
  look();
  return attention;
}

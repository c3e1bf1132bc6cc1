import { closest, marked, meant, saleOf } from './markup.ts';
import type { Tracker } from './tracker.ts';

/** Actions that are about an amount. */
const SALE = /cart|purchase/;

/** Sends clicks on marked items and on the buttons that name an action. */
export function trackClicks(tracker: Tracker): void {
  const onClick = ({ target }: Event): void => {
    const action = closest(target, '[data-attune-action]')?.dataset.attuneAction;
    if (action) return act(tracker, action.replace(/-/g, '_'), target);
    const at = marked(target);
    if (at && closest(target, 'a,[data-attune-click]')) tracker.click(at.item, at.recommendation);
  };
  document.addEventListener('click', onClick, true);
  document.addEventListener('auxclick', event => event.button === 1 && onClick(event), true);
}

function act(tracker: Tracker, type: string, target: EventTarget | null): void {
  const at = meant(target);
  if (!at) return;
  const { item, recommendation, element } = at;
  tracker.track(type, { item, ...(SALE.test(type) && saleOf(element)), ...(recommendation && { recommendation }) });
}

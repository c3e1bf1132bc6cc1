import type { Tracker } from './core.ts';
import { marked, saleOf } from './markup.ts';

/** Sends clicks on marked items and on the buttons inside them that name an action. */
export function trackClicks(tracker: Tracker): void {
  const onClick = (event: Event): void => {
    const target = event.target instanceof Element ? event.target : null;
    const at = marked(target);
    if (!target || !at) return;
    const action = target.closest<HTMLElement>('[data-attune-action]')?.dataset.attuneAction;
    if (action) {
      act(tracker, action, at.item, at.element);
    } else if (target.closest('a,[data-attune-click]')) {
      tracker.click(at.item, at.recommendation);
    }
  };
  document.addEventListener('click', onClick, true);
  document.addEventListener('auxclick', event => event.button === 1 && onClick(event), true);
}

function act(tracker: Tracker, action: string, item: string, element: HTMLElement): void {
  if (action === 'add-to-cart') tracker.addToCart(item, saleOf(element));
  else if (action === 'remove-from-cart') tracker.removeFromCart(item, saleOf(element));
  else if (action === 'add-to-wishlist') tracker.addToWishlist(item);
  else if (action === 'remove-from-wishlist') tracker.removeFromWishlist(item);
  else if (action === 'not-interested') tracker.notInterested(item, marked(element)?.recommendation);
}

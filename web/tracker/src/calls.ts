import type { Tracker } from './tracker.ts';

type Calls = Pick<
  Tracker,
  | 'view'
  | 'click'
  | 'addToCart'
  | 'removeFromCart'
  | 'addToWishlist'
  | 'removeFromWishlist'
  | 'purchase'
  | 'rate'
  | 'like'
  | 'dislike'
  | 'notInterested'
  | 'search'
  | 'filter'
  | 'formSubmit'
>;

/** The typed calls that are nothing but an event. */
export function calls(track: Tracker['track']): Calls {
  return {
    view: item => track('view', { item }),
    click: (item, recommendation) => track('click', { item, ...(recommendation && { recommendation }) }),
    addToCart: (item, sale) => track('add_to_cart', { item, ...sale }),
    removeFromCart: (item, sale) => track('remove_from_cart', { item, ...sale }),
    addToWishlist: item => track('add_to_wishlist', { item }),
    removeFromWishlist: item => track('remove_from_wishlist', { item }),
    purchase: (item, sale) => track('purchase', { item, ...sale }),
    rate: (item, rating) => track('rate', { item, rating }),
    like: item => track('like', { item }),
    dislike: item => track('dislike', { item }),
    notInterested: (item, recommendation) =>
      track('not_interested', { item, ...(recommendation && { recommendation }) }),
    search: query => track('search', { query }),
    filter: filters => track('filter', { filters }),
    formSubmit: form => track('form_submit', { properties: { form } }),
  };
}

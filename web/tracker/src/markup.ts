import type { Recommendation, Sale } from './event.ts';

/**
 * What a page's attributes say.
 *
 * <ul data-attune-slot="home" data-attune-list="LIST ID">
 *   <li data-attune-item="ID" data-attune-position="1" data-attune-price="9.5" data-attune-currency="EUR">
 *     <a href="…">…</a>                                         a click on it is a click on the item
 *     <button data-attune-action="add-to-cart">…</button>       or remove-from-cart, add-to-wishlist,
 *                                                               remove-from-wishlist, not-interested
 * <article data-attune-view="ID">                               as long as it is there, the item is looked at
 */
export interface Marked {
  item: string;
  recommendation: Recommendation | undefined;
  element: HTMLElement;
}

export const ITEM = '[data-attune-item]';
export const LIST = '[data-attune-list]';
export const VIEW = '[data-attune-view]';

/** The item that `target` belongs to. */
export function marked(target: EventTarget | null): Marked | undefined {
  const element = target instanceof Element ? target.closest<HTMLElement>(ITEM) : null;
  const item = element?.dataset.attuneItem;
  if (!element || !item) return undefined;
  return { item, recommendation: recommendationOf(element), element };
}

function recommendationOf(element: HTMLElement): Recommendation | undefined {
  const { attuneList: list, attuneSlot: slot } =
    element.closest<HTMLElement>('[data-attune-list],[data-attune-slot]')?.dataset ?? {};
  if (!list && !slot) return undefined;
  const position = Number(element.dataset.attunePosition);
  return { ...(list && { list }), ...(slot && { slot }), ...(position > 0 && { position }) };
}

/** How many of the item an action is about, and for how much. */
export function saleOf({ dataset }: HTMLElement): Sale {
  const quantity = Number(dataset.attuneQuantity ?? 1);
  const { attunePrice: price, attuneCurrency: currency } = dataset;
  return { quantity, ...(price && { value: Number(price) * quantity }), ...(currency && { currency }) };
}

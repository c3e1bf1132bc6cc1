import type { OrderLine, Recommendation, Sale } from './event.ts';

/**
 * What a page's attributes say.
 *
 * <ul data-attune-slot="home" data-attune-list="LIST ID">
 *   <li data-attune-item="ID" data-attune-position="1" data-attune-price="9.5" data-attune-currency="EUR">
 *     <a href="…">…</a>                                         a click on it is a click on the item
 *     <button data-attune-action="add-to-cart">…</button>       or remove-from-cart, add-to-wishlist, like, share …
 * <article data-attune-view="ID">                               as long as it is there, the item is looked at
 * <form data-attune-search="FIELD">                             sending it is a search for what that field says
 * <form data-attune-filter>                                     a change in it is a filter
 * <button data-attune-filter="brand=acme">                      so is a click on this
 * <form data-attune-form="NAME">                                sending it is told by its name
 * <ul data-attune-order="ORDER ID"> <li data-attune-item=…>     each item in it was bought
 */
export interface Marked {
  item: string;
  recommendation: Recommendation | undefined;
  element: HTMLElement;
}

export const ITEM = '[data-attune-item]';
export const LIST = '[data-attune-list]';
export const VIEW = '[data-attune-view]';
export const ORDER = '[data-attune-order]';

/** The attributes whose change may mean that something else is shown. */
export const TELLING = ['data-attune-view', 'data-attune-list', 'data-attune-item', 'data-attune-order'];

/** The item that `target` belongs to. */
export function marked(target: EventTarget | null): Marked | undefined {
  const element = closest(target, ITEM);
  const item = element?.dataset.attuneItem;
  return element && item ? { item, recommendation: recommendationOf(element), element } : undefined;
}

/** The item that an action on `target` is about: the one that it belongs to, or the one that is looked at. */
export function meant(target: EventTarget | null): Marked | undefined {
  const element = closest(target, VIEW);
  const item = element?.dataset.attuneView;
  return marked(target) ?? (element && item ? { item, recommendation: undefined, element } : undefined);
}

export function closest(target: EventTarget | null, selector: string): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(selector) : null;
}

function recommendationOf(element: HTMLElement): Recommendation | undefined {
  const list = closest(element, LIST)?.dataset.attuneList;
  if (!list) return undefined;
  const slot = closest(element, '[data-attune-slot]')?.dataset.attuneSlot;
  const position = Number(element.dataset.attunePosition);
  return { list, ...(slot && { slot }), ...(position > 0 && { position }) };
}

/** How many of the item an action is about, and for how much. */
export function saleOf({ dataset }: HTMLElement): Sale {
  const quantity = Number(dataset.attuneQuantity ?? 1);
  const { attunePrice: price, attuneCurrency: currency } = dataset;
  return { quantity, ...(price && { value: Number(price) * quantity }), ...(currency && { currency }) };
}

/** The items inside an order. */
export function linesOf(order: Element): OrderLine[] {
  return [...order.querySelectorAll<HTMLElement>(ITEM)].map(line => ({
    item: line.dataset.attuneItem!,
    ...saleOf(line),
  }));
}

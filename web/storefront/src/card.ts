import { categoryOf, priceOf, type Product } from './catalogue.ts';
import { h, icon } from './dom.ts';
import { pictureOf } from './drawing/index.ts';

/** The product's picture on the ground of its category. The title stands beside it, so it says nothing itself. */
export function picture(product: Product, eager = false): HTMLElement {
  const { kind, colour } = product.properties;
  return h(
    'span',
    { class: 'picture', 'data-category': categoryOf(product) },
    h('img', {
      src: pictureOf(product.id, kind, colour),
      alt: '',
      width: 120,
      height: 120,
      loading: eager ? 'eager' : 'lazy',
      decoding: 'async',
    }),
  );
}

/** The attributes that tell the tracker what an element stands for. */
export function stamp(product: Product, position?: number): Record<string, string | number | undefined> {
  return {
    'data-attune-item': product.id,
    'data-attune-position': position,
    'data-attune-price': product.price,
    'data-attune-currency': product.currency,
  };
}

/** A card of the grid or of a list; `extras` come below the price. */
export function card(product: Product, position: number | undefined, ...extras: (Node | false)[]): HTMLLIElement {
  return h(
    'li',
    { class: 'card', 'data-category': categoryOf(product), ...stamp(product, position) },
    h(
      'a',
      { class: 'card-link', href: `#/item/${product.id}` },
      picture(product, position !== undefined),
      h('span', { class: 'card-title' }, product.title),
    ),
    h(
      'p',
      { class: 'card-facts' },
      h('span', { class: 'price' }, priceOf(product)),
      h('span', { class: 'brand-name' }, product.available ? product.brand : 'Sold out'),
    ),
    ...extras,
  );
}

/** A row with a small picture, for narrow places. */
export function row(product: Product, position: number): HTMLLIElement {
  return h(
    'li',
    { class: 'rank', ...stamp(product, position) },
    h(
      'a',
      { class: 'rank-link', href: `#/item/${product.id}` },
      picture(product),
      h(
        'span',
        { class: 'rank-text' },
        h('span', { class: 'card-title' }, product.title),
        h('span', { class: 'price' }, priceOf(product)),
      ),
    ),
  );
}

/** A button that takes an item out of the list for good. */
export function dismissButton(product: Product): HTMLButtonElement {
  const label = `Not interested in ${product.title}`;
  return h(
    'button',
    {
      class: 'dismiss',
      type: 'button',
      'aria-label': label,
      title: 'Not interested',
      'data-attune-action': 'not-interested',
    },
    icon('close'),
  );
}

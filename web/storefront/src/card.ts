import type { Basket } from './basket.ts';
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
export function stamp(product: Product): Record<string, string | number> {
  return {
    'data-attune-item': product.id,
    'data-attune-price': product.price,
    'data-attune-currency': product.currency,
  };
}

/** A card of the grid. */
export function card(product: Product, basket: Basket): HTMLLIElement {
  return h(
    'li',
    { class: 'card', 'data-category': categoryOf(product), ...stamp(product) },
    ...face(product),
    wishButton(product, basket),
  );
}

/** What it shows. */
function face(product: Product): HTMLElement[] {
  return [
    h(
      'a',
      { class: 'card-link', href: `#/item/${product.id}` },
      picture(product),
      h('span', { class: 'card-title' }, product.title),
    ),
    h(
      'p',
      { class: 'card-facts' },
      h('span', { class: 'price' }, priceOf(product)),
      h('span', { class: 'brand-name' }, product.available ? product.brand : 'Sold out'),
    ),
  ];
}

/** Keeps a product for later; follows what other buttons and tabs do while it is on the page. */
export function wishButton(product: Product, basket: Basket): HTMLButtonElement {
  const button = h('button', { class: 'wish', type: 'button', 'data-item': product.id }, icon('heart'));
  const update = (): void => {
    const wished = basket.wished(product.id);
    button.setAttribute('aria-pressed', String(wished));
    button.setAttribute('aria-label', `Keep ${product.title} in the wishlist`);
    button.title = wished ? 'Remove from wishlist' : 'Add to wishlist';
    button.dataset.attuneAction = wished ? 'remove-from-wishlist' : 'add-to-wishlist';
  };
  button.addEventListener('click', () => basket.toggleWish(product.id));
  const stop = basket.onChange(() => (button.isConnected ? update() : stop()));
  update();
  return button;
}

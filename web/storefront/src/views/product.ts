import { card, picture, stamp, wishButton } from '../card.ts';
import { categoryOf, nameOf, priceOf, type Product } from '../catalogue.ts';
import { h } from '../dom.ts';
import { palette } from '../drawing/palette.ts';
import { similarRow } from '../rows.ts';
import { addressOf } from '../selection.ts';
import type { Shop, View } from './view.ts';

export function productPage(shop: Shop, product: Product): View {
  const category = categoryOf(product);
  const text = h(
    'div',
    { class: 'product-text' },
    h(
      'nav',
      { class: 'crumbs', 'aria-label': 'You are here' },
      h('a', { href: '#/' }, 'Home'),
      h('a', { href: addressOf({ category }) }, nameOf(category)),
    ),
    h('h1', { id: 'product-title', tabindex: -1 }, product.title),
    h('p', { class: 'product-price' }, priceOf(product)),
    h('p', { class: 'product-words' }, product.text),
    facts(product),
    h('div', { class: 'actions', ...stamp(product) }, buyButton(product, shop), wishButton(product, shop.basket)),
    models(product, shop),
  );
  return {
    title: `${product.title} · Juniper Lane`,
    top: h(
      'article',
      { class: 'product', 'data-attune-view': product.id, 'aria-labelledby': 'product-title' },
      picture(product, true),
      text,
    ),
    bottom: h('div', { class: 'stack' }, similarRow(shop, product), more(product, shop)),
    picks: 'row',
  };
}

function facts({ brand, properties, tags }: Product): HTMLElement {
  const swatch = h('span', { class: 'swatch' });
  swatch.style.background = palette[properties.colour]?.main ?? '';
  const fact = (name: string, ...value: (Node | string)[]): HTMLElement =>
    h('div', {}, h('dt', {}, name), h('dd', {}, ...value));
  const words = tags.filter(tag => tag !== properties.kind && tag !== properties.colour);
  return h(
    'dl',
    { class: 'facts' },
    fact('Made by', brand),
    fact('Colour', swatch, nameOf(properties.colour)),
    words.length > 0 ? fact('Good for', words.slice(0, 3).map(nameOf).join(', ')) : undefined,
  );
}

function buyButton(product: Product, shop: Shop): HTMLElement {
  if (!product.available) return h('button', { class: 'buy', type: 'button', disabled: true }, 'Sold out');
  const button = h('button', { class: 'buy', type: 'button', 'data-attune-action': 'add-to-cart' }, 'Add to cart');
  button.addEventListener('click', () => {
    shop.basket.add(product.id);
    shop.toast(`${product.title} is in your cart`, { href: '#/cart', words: 'View cart' });
  });
  return button;
}

/** The other models of its kind, small. */
function models(product: Product, { catalogue }: Shop): HTMLElement {
  const { kind } = product.properties;
  const others = catalogue.products.filter(({ properties }) => properties.kind === kind);
  others.sort((a, b) => a.id.localeCompare(b.id));
  return h(
    'ul',
    { class: 'models', 'aria-label': 'Models' },
    ...others.map(other =>
      h(
        'li',
        {},
        h(
          'a',
          {
            href: `#/item/${other.id}`,
            'aria-label': other.title,
            title: other.title,
            'aria-current': other.id === product.id && 'page',
          },
          picture(other),
        ),
      ),
    ),
  );
}

function more(product: Product, shop: Shop): HTMLElement {
  const category = categoryOf(product);
  const others = shop.catalogue
    .find('', category)
    .filter(({ id, properties }) => id !== product.id && properties.kind !== product.properties.kind);
  return h(
    'section',
    { 'aria-labelledby': 'more-title' },
    h(
      'div',
      { class: 'heading' },
      h('h2', { id: 'more-title' }, `More in ${nameOf(category)}`),
      h('a', { class: 'see-all', href: addressOf({ category }) }, 'See all'),
    ),
    h('ul', { class: 'cards one-row' }, ...others.slice(0, 6).map(other => card(other, shop.basket))),
  );
}

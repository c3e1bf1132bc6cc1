import { picture, stamp } from '../card.ts';
import { priceOf, type Product } from '../catalogue.ts';
import { h, icon, type IconName } from '../dom.ts';
import { cartRow } from '../rows.ts';
import type { Shop, View } from './view.ts';

/** What is in the cart, and how many. */
export interface Line {
  product: Product;
  quantity: number;
}

export function linesOf({ basket, catalogue }: Shop): Line[] {
  return [...basket.lines()].flatMap(([item, quantity]) => {
    const product = catalogue.product(item);
    return product ? [{ product, quantity }] : [];
  });
}

export const totalOf = (lines: readonly Line[]): string =>
  priceOf({
    price: lines.reduce((sum, { product, quantity }) => sum + product.price * quantity, 0),
    currency: lines[0]?.product.currency ?? 'EUR',
  });

export function cartPage(shop: Shop): View {
  const place = h('div');
  const render = (): void => {
    const focused = place.contains(document.activeElement)
      ? (document.activeElement as HTMLElement).dataset.focus
      : undefined;
    place.replaceChildren(...content(shop));
    if (focused) place.querySelector<HTMLElement>(`[data-focus="${CSS.escape(focused)}"]`)?.focus();
  };
  place.addEventListener('click', event => {
    const { does, item } = (event.target as Element).closest<HTMLElement>('[data-does]')?.dataset ?? {};
    if (does === 'more') shop.basket.add(item!);
    else if (does === 'less') shop.basket.remove(item!);
  });
  const stop = shop.basket.onChange(render);
  render();
  return { title: 'Cart · Juniper Lane', top: place, bottom: cartRow(shop), picks: 'none', left: stop };
}

function content(shop: Shop): HTMLElement[] {
  const lines = linesOf(shop);
  const quantity = shop.basket.quantity();
  const heading = h(
    'div',
    { class: 'heading' },
    h('h1', { tabindex: -1 }, 'Your cart'),
    h('p', { class: 'count', role: 'status' }, quantity === 1 ? '1 thing' : `${quantity} things`),
  );
  if (lines.length === 0) return [heading, h('p', { class: 'nothing' }, 'Nothing in it yet.')];
  return [
    heading,
    h(
      'div',
      { class: 'cart' },
      h('ul', { class: 'lines' }, ...lines.map(lineOf)),
      h(
        'aside',
        { class: 'sum', 'aria-label': 'Sum' },
        h('p', { class: 'row' }, h('span', {}, 'Delivery'), h('span', {}, 'Free')),
        h('p', { class: 'row total' }, h('span', {}, 'Total'), h('b', {}, totalOf(lines))),
        h('a', { class: 'buy', href: '#/checkout' }, 'Check out'),
      ),
    ),
  ];
}

function lineOf({ product, quantity }: Line): HTMLElement {
  const step = (does: string, action: string, name: IconName, label: string): HTMLElement =>
    h(
      'button',
      {
        class: 'step',
        type: 'button',
        'aria-label': `${label} ${product.title}`,
        'data-does': does,
        'data-item': product.id,
        'data-focus': `${does} ${product.id}`,
        'data-attune-action': action,
      },
      icon(name),
    );
  return h(
    'li',
    { class: 'line', ...stamp(product) },
    picture(product),
    h(
      'div',
      { class: 'line-text' },
      h('a', { class: 'card-title', href: `#/item/${product.id}` }, product.title),
      h('span', { class: 'soft' }, product.brand),
    ),
    h(
      'div',
      { class: 'steps' },
      step('less', 'remove-from-cart', 'minus', 'One less:'),
      h('span', { class: 'quantity' }, String(quantity)),
      step('more', 'add-to-cart', 'plus', 'One more:'),
    ),
    h('span', { class: 'price' }, priceOf(product, quantity)),
  );
}

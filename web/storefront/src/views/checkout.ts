import { picture } from '../card.ts';
import { h, icon } from '../dom.ts';
import { linesOf, totalOf } from './cart.ts';
import type { Shop, View } from './view.ts';

export function checkout(shop: Shop): View {
  const lines = linesOf(shop);
  const form = h(
    'form',
    { class: 'checkout-form', 'data-attune-form': 'checkout', 'aria-labelledby': 'checkout-title' },
    h('p', { class: 'soft' }, 'Write anything: it stays in this page and is sent to nobody.'),
    field('Name', { name: 'name', autocomplete: 'name' }),
    field('Email', { name: 'email', type: 'email', autocomplete: 'email' }),
    field('Street and number', { name: 'street', autocomplete: 'street-address' }),
    h(
      'div',
      { class: 'pair' },
      field('Postcode', { name: 'postcode', autocomplete: 'postal-code' }),
      field('Town', { name: 'town', autocomplete: 'address-level2' }),
    ),
    h('button', { class: 'buy', type: 'submit' }, `Buy for ${totalOf(lines)}`),
  );
  form.addEventListener('submit', event => {
    event.preventDefault();
    buy(shop);
    location.hash = '#/thanks';
  });
  const order = h(
    'aside',
    { class: 'sum', 'aria-label': 'Your order' },
    h(
      'ul',
      { class: 'mini-lines' },
      ...lines.map(({ product, quantity }) =>
        h('li', {}, picture(product), h('span', {}, product.title), h('span', { class: 'soft' }, `× ${quantity}`)),
      ),
    ),
    h('p', { class: 'row total' }, h('span', {}, 'Total'), h('b', {}, totalOf(lines))),
  );
  const empty = h('p', { class: 'nothing' }, 'There is nothing in the cart to check out.');
  return {
    title: 'Checkout · Juniper Lane',
    top: h(
      'section',
      {},
      h('div', { class: 'heading' }, h('h1', { id: 'checkout-title', tabindex: -1 }, 'Checkout')),
      lines.length > 0 ? h('div', { class: 'cart' }, form, order) : empty,
    ),
    picks: 'none',
  };
}

/** An order of its own number: a page that is loaded again does not buy again. */
function buy(shop: Shop): void {
  const lines = linesOf(shop).map(({ product, quantity }) => ({
    item: product.id,
    quantity,
    value: Math.round(product.price * quantity * 100) / 100,
    currency: product.currency,
  }));
  shop.tracker.order(crypto.randomUUID(), lines);
  shop.basket.empty();
}

function field(words: string, attributes: Record<string, string>): HTMLElement {
  return h('label', { class: 'field' }, h('span', {}, words), h('input', { required: true, ...attributes }));
}

export function thanks(): View {
  return {
    title: 'Thank you · Juniper Lane',
    top: h(
      'section',
      { class: 'thanks' },
      h('span', { class: 'tick' }, icon('check')),
      h('h1', { tabindex: -1 }, 'Thank you!'),
      h('p', {}, 'Nothing is on its way, for this is a demo. Your picks have learned from it, though:'),
    ),
    picks: 'grid',
  };
}

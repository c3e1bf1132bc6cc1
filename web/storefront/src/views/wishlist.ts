import { card } from '../card.ts';
import { h } from '../dom.ts';
import type { Shop, View } from './view.ts';

export function wishlist(shop: Shop): View {
  const place = h('div');
  const render = (): void => {
    const products = shop.basket.wishes().flatMap(id => shop.catalogue.product(id) ?? []);
    place.replaceChildren(
      h(
        'div',
        { class: 'heading' },
        h('h1', { tabindex: -1 }, 'Your wishlist'),
        h('p', { class: 'count', role: 'status' }, products.length === 1 ? '1 thing' : `${products.length} things`),
      ),
      products.length > 0
        ? h('ul', { class: 'cards' }, ...products.map(product => card(product, shop.basket)))
        : h('p', { class: 'nothing' }, 'Nothing yet. The heart on a card keeps it here.'),
    );
  };
  const stop = shop.basket.onChange(render);
  render();
  return { title: 'Wishlist · Juniper Lane', top: place, picks: 'row', left: stop };
}

import { card, picture } from '../card.ts';
import { nameOf } from '../catalogue.ts';
import { h } from '../dom.ts';
import { addressOf } from '../selection.ts';
import { trendingRow } from '../rows.ts';
import type { Shop, View } from './view.ts';

const NEWEST = 12;

export function home(shop: Shop): View {
  return {
    title: 'Juniper Lane',
    top: h('h1', { class: 'unseen' }, 'Juniper Lane, a demo shop'),
    bottom: h('div', { class: 'stack' }, tiles(shop), trendingRow(shop), newIn(shop)),
    picks: 'grid',
  };
}

/** A door for each category, with one of its things on it. */
function tiles({ catalogue }: Shop): HTMLElement {
  const doors = catalogue.categories.map(category => {
    const [first, second] = catalogue.find('', category).filter(({ available }) => available);
    return h(
      'li',
      {},
      h(
        'a',
        { class: 'tile', href: addressOf({ category }) },
        first && picture(/cap|pen/.test(first.id) && second ? second : first),
        h('span', {}, nameOf(category)),
      ),
    );
  });
  return h(
    'section',
    { 'aria-labelledby': 'tiles-title' },
    h('div', { class: 'heading' }, h('h2', { id: 'tiles-title' }, 'Shop by category')),
    h('ul', { class: 'tiles' }, ...doors),
  );
}

function newIn(shop: Shop): HTMLElement {
  const { products } = shop.catalogue;
  return h(
    'section',
    { 'aria-labelledby': 'new-title' },
    h(
      'div',
      { class: 'heading' },
      h('h2', { id: 'new-title' }, 'New in'),
      h('a', { class: 'see-all', href: addressOf({}) }, `See all ${products.length} things`),
    ),
    h('ul', { class: 'cards' }, ...products.slice(0, NEWEST).map(product => card(product, shop.basket))),
  );
}

import { publicList } from './api.ts';
import { face, stamp } from './card.ts';
import { categoryOf, type Product } from './catalogue.ts';
import { h } from './dom.ts';
import type { Shop } from './views/view.ts';

/** Rows of things that the server recommends, besides the live list. */
function listRow(shop: Shop, slot: string, title: string, path: string): HTMLElement {
  const id = `${slot}-title`;
  const list = h('ol', { class: 'cards one-row', 'data-attune-slot': slot });
  const section = h(
    'section',
    { 'aria-labelledby': id, hidden: true, class: 'row-section' },
    h('div', { class: 'heading' }, h('h2', { id }, title)),
    list,
  );
  void publicList(path).then(({ id: listId, items }) => {
    const products = items.flatMap(({ item }) => shop.catalogue.product(item) ?? []);
    if (listId) list.dataset.attuneList = listId;
    list.append(...products.map((product, index) => place(product, index + 1)));
    section.hidden = products.length === 0;
  });
  return section;
}

function place(product: Product, position: number): HTMLElement {
  return h(
    'li',
    { class: 'card', 'data-category': categoryOf(product), ...stamp(product, position) },
    ...face(product),
  );
}

export const trendingRow = (shop: Shop): HTMLElement =>
  listRow(shop, 'trending', 'Trending now', '/v1/trending?limit=6');

export const similarRow = (shop: Shop, { id }: Product): HTMLElement =>
  listRow(shop, 'similar', 'Goes well with it', `/v1/items/${encodeURIComponent(id)}/similar?limit=6`);

export function cartRow(shop: Shop): HTMLElement {
  const person = shop.tracker.person();
  const inside = [...shop.basket.lines().keys()];
  const query = new URLSearchParams({ slot: 'cart', limit: '6', ...(inside.length > 0 && { exclude: inside.join() }) });
  if (person?.anonymousId) query.set('anonymousId', person.anonymousId);
  return listRow(shop, 'cart', 'Goes with what is in your cart', `/v1/recommendations?${query}`);
}

import { card } from '../card.ts';
import { nameOf, type Product } from '../catalogue.ts';
import { h, icon } from '../dom.ts';
import { addressOf, boundsOf, everything, select, toldOf, type Order, type Selection } from '../selection.ts';
import { filterForm } from './filters.ts';
import type { Shop, View } from './view.ts';

const PAGE = 24;
/** Choosing has paused for so long, ms: this is what was chosen. */
const PAUSE = 500;

export interface BrowseView extends View {
  /** Shows another selection of the same page without losing the place. */
  update(selection: Selection): void;
}

export function browse(shop: Shop, first: Selection): BrowseView {
  let selection = first;
  let places = PAGE;
  let telling: ReturnType<typeof setTimeout> | undefined;
  const title = h('h1', { tabindex: -1 });
  const count = h('p', { class: 'count', id: 'count', role: 'status' });
  const grid = h('ul', { class: 'cards', id: 'grid' });
  const more = h('button', { class: 'quiet wide', id: 'more', type: 'button' }, 'Show more');
  const bounds = h('span', { class: 'bounds' });

  const choose = (change: Partial<Selection>): void => {
    location.replace(addressOf({ ...selection, ...change }));
  };
  const filters = filterForm(shop.catalogue, choose);
  const order = orderOf(choose);

  const render = (): void => {
    const found = select(shop.catalogue, selection);
    const { query, category } = selection;
    title.textContent = query ? `Results for “${query}”` : category ? nameOf(category) : 'All things';
    count.textContent = found.length === 1 ? '1 thing' : `${found.length} things`;
    grid.replaceChildren(...(found.length > 0 ? cards(found) : [nothing(selection)]));
    more.hidden = found.length <= places;
    filters.show(selection);
    order.value = selection.order;
    const number = boundsOf(selection);
    bounds.textContent = number > 0 ? String(number) : '';
    bounds.hidden = number === 0;
  };
  const cards = (found: Product[]): HTMLElement[] => found.slice(0, places).map(product => card(product, shop.basket));
  const tell = (): void => {
    clearTimeout(telling);
    const told = toldOf(selection);
    if (Object.keys(told).length > 0) telling = setTimeout(() => shop.tracker.filter(told), PAUSE);
  };
  more.addEventListener('click', () => {
    const before = places;
    places += 2 * PAGE;
    render();
    grid.children[before]?.querySelector('a')?.focus({ preventScroll: true });
  });

  const panel = h(
    'details',
    { class: 'filters' },
    h('summary', {}, icon('sliders'), 'Filters', bounds),
    filters.element,
  );
  panel.open = matchMedia('(min-width: 760px)').matches;
  render();
  tell();
  return {
    title: `${first.category ? nameOf(first.category) : 'All things'} · Juniper Lane`,
    picks: 'row',
    top: h(
      'section',
      { class: 'browse', id: 'catalogue' },
      panel,
      h('div', { class: 'results' }, h('div', { class: 'heading' }, title, count, order), grid, more),
    ),
    update(next) {
      const others = JSON.stringify(toldOf(next)) !== JSON.stringify(toldOf(selection));
      selection = next;
      places = PAGE;
      render();
      if (others) tell();
    },
    left: () => clearTimeout(telling),
  };
}

function orderOf(choose: (change: Partial<Selection>) => void): HTMLSelectElement {
  const words: [Order, string][] = [
    ['newest', 'Newest first'],
    ['cheapest', 'Lowest price first'],
    ['dearest', 'Highest price first'],
  ];
  const element = h(
    'select',
    { class: 'order', 'aria-label': 'Order' },
    ...words.map(([value, word]) => h('option', { value }, word)),
  );
  element.addEventListener('change', () => choose({ order: element.value as Order }));
  return element;
}

function nothing({ query, category }: Selection): HTMLElement {
  const wider = addressOf(query ? { ...everything, query } : { category });
  return h(
    'li',
    { class: 'nothing' },
    h('p', {}, 'Nothing here is like that.'),
    h('a', { class: 'see-all', href: query ? '#/browse' : wider }, 'Start again without filters'),
  );
}

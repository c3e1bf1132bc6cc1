import type { Attune } from 'attune-tracker';
import { card } from './card.ts';
import { nameOf, type Catalogue } from './catalogue.ts';
import { byId, h, prefersStillness } from './dom.ts';

const PAGE = 24;
/** Typing has paused for so long, ms: this is what was searched for. */
const PAUSE = 700;

/** The grid of all products, with the chips and the search that narrow it. */
export function grid(catalogue: Catalogue, attune: Attune): void {
  const [list, count, more, title] = [byId('grid'), byId('count'), byId('more'), byId('catalogue-title')];
  const input = byId<HTMLInputElement>('query');
  const chips = new Map<string | undefined, HTMLButtonElement>();
  let category: string | undefined;
  let places = PAGE;

  const render = (): void => {
    const query = input.value.trim();
    const found = catalogue.find(query, category);
    list.replaceChildren(...found.slice(0, places).map(product => card(product, undefined)));
    title.textContent = query ? `Results for “${query}”` : category ? nameOf(category) : 'All things';
    count.textContent = found.length === 1 ? '1 thing' : `${found.length} things`;
    more.hidden = found.length <= places;
    document.body.classList.toggle('searching', query !== '');
    chips.forEach((chip, of) => chip.setAttribute('aria-pressed', String(of === category)));
  };
  const choose = (next: string | undefined): void => {
    category = next;
    places = PAGE;
    render();
    if (next) attune.filter({ category: next });
    byId('catalogue').scrollIntoView({ behavior: prefersStillness() ? 'auto' : 'smooth', block: 'start' });
  };

  for (const of of [undefined, ...catalogue.categories]) {
    const chip = h('button', { class: 'chip', type: 'button', 'data-category': of }, of ? nameOf(of) : 'All');
    chip.addEventListener('click', () => choose(of));
    chips.set(of, chip);
    byId('chips').append(chip);
  }
  more.addEventListener('click', () => {
    const before = places;
    places += 2 * PAGE;
    render();
    (list.children[before]?.querySelector('a') as HTMLElement | null)?.focus({ preventScroll: true });
  });

  let typed: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener('input', () => {
    places = PAGE;
    if (location.hash.startsWith('#/item/')) location.hash = '#/';
    render();
    clearTimeout(typed);
    const query = input.value.trim();
    if (query) typed = setTimeout(() => attune.search(query), PAUSE);
  });
  byId('search').addEventListener('submit', event => event.preventDefault());
  input.placeholder = `Search ${catalogue.products.length} things`;
  render();
}

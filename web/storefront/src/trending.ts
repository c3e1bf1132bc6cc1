import { publicList } from './api.ts';
import { row } from './card.ts';
import type { Catalogue } from './catalogue.ts';
import { byId } from './dom.ts';
import { rearrange } from './flip.ts';

const EVERY = 20_000;
const PLACES = 8;

/** What many people look at now; kept fresh while the page is looked at. */
export function trending(catalogue: Catalogue): void {
  const [section, list] = [byId('trending'), byId('trending-list')];
  list.dataset.attuneSlot = 'trending';

  const refresh = async (): Promise<void> => {
    if (document.visibilityState !== 'visible') return;
    const { id, items } = await publicList(`/v1/trending?limit=${PLACES}`);
    const products = items.flatMap(({ item }) => catalogue.product(item) ?? []);
    if (products.length === 0) return;
    if (id) list.dataset.attuneList = id;
    section.hidden = false;
    const old = new Map([...list.children].map(element => [(element as HTMLElement).dataset.attuneItem, element]));
    const rows = products.map((product, index) => {
      const element = (old.get(product.id) as HTMLElement | undefined) ?? row(product, index + 1);
      element.dataset.attunePosition = String(index + 1);
      return element;
    });
    rearrange(list, rows);
  };
  void refresh();
  setInterval(() => void refresh(), EVERY);
}

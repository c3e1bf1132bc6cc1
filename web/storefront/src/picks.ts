import type { RecommendationList, RecommendedItem } from 'attune-tracker';
import { face, stamp } from './card.ts';
import { categoryOf, type Catalogue, type Product } from './catalogue.ts';
import { h, icon } from './dom.ts';
import { rearrange } from './flip.ts';

/** The live list «Picked for you». */
export interface Picks {
  show(list: RecommendationList): void;
  /** Grey places until the first list is there. */
  reserve(places: number): void;
}

export function picks(list: HTMLElement, catalogue: Catalogue): Picks {
  let shown: string[] = [];
  const cards = new Map<string, HTMLElement>();

  list.addEventListener('click', event => {
    const button = (event.target as Element).closest('.dismiss');
    const gone = button?.closest<HTMLElement>('.card');
    if (!gone?.dataset.attuneItem) return;
    const id = gone.dataset.attuneItem;
    const index = shown.indexOf(id);
    shown = shown.filter(other => other !== id);
    cards.delete(id);
    rearrange(
      list,
      shown.map(other => cards.get(other)!),
    );
    const next = cards.get(shown[Math.min(index, shown.length - 1)] ?? '');
    next?.querySelector<HTMLElement>('.dismiss')?.focus({ preventScroll: true });
  });

  const cardFor = (entry: RecommendedItem, product: Product): HTMLElement => {
    const known = cards.get(entry.item);
    const element = known ?? cardOf(product, entry.position);
    element.dataset.attunePosition = String(entry.position);
    element.querySelector('.reason')!.textContent = entry.reason ?? '';
    cards.set(entry.item, element);
    return element;
  };

  return {
    reserve(places) {
      list.replaceChildren(
        ...Array.from({ length: places }, () => h('li', { class: 'card empty', 'aria-hidden': 'true' })),
      );
    },
    show({ id, items }) {
      if (shown.length === 0) list.replaceChildren();
      const next: HTMLElement[] = [];
      const order: string[] = [];
      for (const entry of items) {
        const product = catalogue.product(entry.item);
        if (!product || order.includes(entry.item)) continue;
        order.push(entry.item);
        next.push(cardFor(entry, product));
      }
      list.dataset.attuneList = id;
      if (shown.length > 0) order.forEach((item, index) => mark(cards.get(item)!, shown.indexOf(item), index));
      rearrange(list, next);
      cards.forEach((_, item) => order.includes(item) || cards.delete(item));
      shown = order;
    },
  };
}

/** Says for a few seconds how far a card came up; the style sheet fades it. */
function mark(card: HTMLElement, from: number, to: number): void {
  card.querySelector('.moved')?.remove();
  if (from >= 0 && from <= to) return;
  const text = from < 0 ? 'new' : `↑ ${from - to}`;
  const badge = h('span', { class: 'moved', 'aria-hidden': 'true' }, text);
  badge.addEventListener('animationend', () => badge.remove());
  card.append(badge);
}

function cardOf(product: Product, position: number): HTMLElement {
  return h(
    'li',
    { class: 'card', 'data-category': categoryOf(product), ...stamp(product, position) },
    ...face(product, true),
    h('p', { class: 'reason' }),
    h(
      'button',
      {
        class: 'dismiss',
        type: 'button',
        'aria-label': `Not interested in ${product.title}`,
        title: 'Not interested',
        'data-attune-action': 'not-interested',
      },
      icon('close'),
    ),
  );
}

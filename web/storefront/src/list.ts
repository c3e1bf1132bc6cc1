import { AttuneList, defineList, type Entry, type ListTracker } from 'attune-element';
import type { Catalogue, Product } from './catalogue.ts';
import { h, icon } from './dom.ts';
import { pictureOf } from './drawing/index.ts';

defineList();

export interface ListOptions {
  slot: string;
  limit: number;
  catalogue: Catalogue;
  tracker: ListTracker;
  /** What the list is called, by the id of its heading. */
  labelledBy: string;
  /** Attributes of the list inside. */
  list: Record<string, string>;
  /** Whether it says why an item is in it, and takes out what is not wanted. */
  personal?: boolean;
}

/** A list that the server recommends, with the cards of this shop. */
export function recommended(options: ListOptions): AttuneList {
  const { slot, limit, catalogue, tracker, labelledBy, list, personal = false } = options;
  const element = document.createElement('attune-list') as AttuneList;
  element.setAttribute('slot-name', slot);
  element.setAttribute('limit', String(limit));
  element.setAttribute('fallback', slot === 'home' ? 'trending' : 'none');
  element.setAttribute('without', personal ? '' : 'why not-interested');
  element.tracker = tracker;
  element.lookup = ids => ids.flatMap(id => detailsOf(catalogue.product(id)));
  element.addEventListener('attune-item', event => label((event as CustomEvent<ItemShown>).detail));
  element.append(template(personal), h('ol', { ...list, 'aria-labelledby': labelledBy, role: 'list' }));
  return element;
}

interface ItemShown {
  element: HTMLElement;
  entry: Entry;
}

const detailsOf = (product: Product | undefined) =>
  product
    ? [
        {
          ...product,
          properties: { ...product.properties },
          url: `#/item/${product.id}`,
          image: pictureOf(product.id, product.properties.kind, product.properties.colour),
        },
      ]
    : [];

function template(personal: boolean): HTMLTemplateElement {
  const made = h('template');
  const field = (words: string): Record<string, string> => ({ 'data-field': words });
  made.content.append(
    h(
      'li',
      { class: 'card' },
      h(
        'a',
        { class: 'card-link', ...field('url') },
        h(
          'span',
          { class: 'picture', ...field('data-category:category') },
          h('img', { alt: '', width: 120, height: 120, decoding: 'async', ...field('image') }),
        ),
        h('span', { class: 'card-title', ...field('title') }),
      ),
      h(
        'p',
        { class: 'card-facts' },
        h('span', { class: 'price', ...field('price') }),
        h('span', { class: 'brand-name', ...field('brand') }),
      ),
      personal && h('button', { class: 'reason', type: 'button', 'data-attune-why': '' }, h('span', field('reason'))),
      personal &&
        h(
          'button',
          { class: 'dismiss', type: 'button', title: 'Not interested', 'data-attune-action': 'not-interested' },
          icon('close'),
        ),
    ),
  );
  return made;
}

/** Says to whom reads by ear which item a button is about. */
function label({ element, entry }: ItemShown): void {
  const title = entry.title ?? entry.id;
  element.querySelector('.dismiss')?.setAttribute('aria-label', `Not interested in ${title}`);
  element.querySelector('.reason')?.setAttribute('aria-label', `${entry.reason ?? 'Recommended'}: why ${title}?`);
}

import { h } from './dom.ts';
import { fill, type Shown } from './fields.ts';
import type { Texts } from './texts.ts';

export const WHY = '[data-attune-why]';
export const DISMISS = '[data-attune-action="not-interested"]';

/** What one item looks like when the page does not say. */
function usual(): DocumentFragment {
  const span = (name: string, field: string, ...children: Node[]): HTMLElement =>
    h('span', { class: `attune-${name}`, 'data-field': field }, ...children);
  const picture = h('img', { 'data-field': 'image', alt: '', loading: 'lazy' });
  const parts = document.createDocumentFragment();
  parts.append(
    h(
      'a',
      { class: 'attune-link', 'data-field': 'url' },
      span('picture', 'data-letter:letter', picture),
      span('title', 'title'),
    ),
    h('p', { class: 'attune-facts' }, span('price', 'price'), span('brand', 'brand')),
    span('reason', 'reason'),
  );
  return parts;
}

/** The buttons below an item that the template has not, and that are not unwanted. */
function controls(item: HTMLElement, texts: Texts, without: string): void {
  const button = (name: string, mark: string, value: string, words: string): HTMLElement | string =>
    item.querySelector(`[${mark}="${value}"]`) || without.includes(name)
      ? ''
      : h('button', { type: 'button', [mark]: value }, words);
  const row = h(
    'div',
    { class: 'attune-actions' },
    button('why', 'data-attune-why', '', texts.why),
    button('not-interested', 'data-attune-action', 'not-interested', texts.notInterested),
  );
  if (row.firstElementChild) item.append(row);
}

/** A new item by the page's template: an `li`, whatever the template has at its root. */
export function itemFrom(template: HTMLTemplateElement | null, texts: Texts, without: string): HTMLElement {
  const content = template ? document.importNode(template.content, true) : usual();
  const root = content.firstElementChild;
  const item = root?.matches('li') ? (root as HTMLElement) : h('li', {}, content);
  item.classList.add('attune-item');
  controls(item, texts, without);
  return item;
}

/** Shows what is known now, and says to whom reads by ear which item a button is about. */
export function show(item: HTMLElement, entry: Shown, locale?: string): void {
  fill(item, entry, locale);
  const { id, title, categories } = entry;
  if (id) item.style.setProperty('--attune-hue', String(hueOf(categories?.[0] ?? id)));
  for (const button of item.querySelectorAll('.attune-actions > button')) {
    button.setAttribute('aria-label', `${button.textContent}: ${title ?? ''}`);
  }
}

const hueOf = (text: string): number => [...text].reduce((sum, sign) => sum + 37 * sign.charCodeAt(0), 7) % 360;

/** A cell that nothing is in yet, as large as one with an item in it. */
export function emptyFrom(template: HTMLTemplateElement | null, texts: Texts, without: string): HTMLElement {
  const item = itemFrom(template, texts, without);
  item.classList.add('attune-empty');
  item.inert = true;
  item.ariaHidden = 'true';
  fill(item, {});
  return item;
}

import { h } from './dom.ts';
import { fill, type Shown } from './fields.ts';
import type { Texts } from './texts.ts';

export const WHY = '[data-attune-why]';
export const DISMISS = '[data-attune-action="not-interested"]';

/** What one item looks like when the page does not say. */
function usual(): HTMLElement {
  return h(
    'li',
    {},
    h(
      'a',
      { class: 'attune-link', 'data-field': 'url' },
      h(
        'span',
        { class: 'attune-picture', 'data-field': 'data-letter:letter' },
        h('img', { 'data-field': 'image', alt: '', loading: 'lazy' }),
      ),
      h('span', { class: 'attune-title', 'data-field': 'title' }),
    ),
    h(
      'p',
      { class: 'attune-facts' },
      h('span', { class: 'attune-price', 'data-field': 'price' }),
      h('span', { class: 'attune-brand', 'data-field': 'brand' }),
    ),
    h('p', { class: 'attune-reason', 'data-field': 'reason' }),
  );
}

/** The buttons below an item that the template has not, and that are not unwanted. */
function controls(item: HTMLElement, texts: Texts, without: string): void {
  const row = h('div', { class: 'attune-actions' });
  if (!item.querySelector(WHY) && !without.includes('why')) {
    row.append(h('button', { type: 'button', 'data-attune-why': '', 'aria-expanded': 'false' }, texts.why));
  }
  if (!item.querySelector(DISMISS) && !without.includes('not-interested')) {
    row.append(h('button', { type: 'button', 'data-attune-action': 'not-interested' }, texts.notInterested));
  }
  if (row.firstChild) item.append(row);
}

/** A new item by the page's template: an `li`, whatever the template has at its root. */
export function itemFrom(template: HTMLTemplateElement | null, texts: Texts, without: string): HTMLElement {
  const content = template && (document.importNode(template.content, true) as DocumentFragment);
  const root = content?.children.length === 1 ? content.firstElementChild : undefined;
  const item = !content ? usual() : root?.tagName === 'LI' ? (root as HTMLElement) : h('li', {}, content);
  item.classList.add('attune-item');
  controls(item, texts, without);
  return item;
}

/** Shows what is known now, and says to whom reads by ear which item a button is about. */
export function show(item: HTMLElement, entry: Shown): void {
  fill(item, entry);
  const hue =
    [...(entry.categories?.[0] ?? entry.id ?? '')].reduce((sum, sign) => sum * 31 + sign.charCodeAt(0), 7) % 360;
  if (entry.id) item.style.setProperty('--attune-hue', String(hue));
  if (!entry.title) return;
  for (const button of item.querySelectorAll('.attune-actions > button')) {
    button.setAttribute('aria-label', `${button.textContent}: ${entry.title}`);
  }
}

/** A cell that nothing is in yet, as large as one with an item in it. */
export function emptyFrom(template: HTMLTemplateElement | null, texts: Texts, without: string): HTMLElement {
  const item = itemFrom(template, texts, without);
  item.classList.add('attune-empty');
  item.inert = true;
  item.ariaHidden = 'true';
  for (const name of ['data-attune-item', 'data-attune-position']) item.removeAttribute(name);
  fill(item, {});
  return item;
}

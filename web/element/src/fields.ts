import type { Entry } from './client.ts';

/** An item as a template shows it; of an empty cell nothing is known. */
export type Shown = Partial<Entry>;

/**
 * Puts what is known of an item where `data-field` asks for it, a word for each thing: `title` is the text of the
 * element, `alt:title` an attribute of it, and for `url` on a link and `image` on a picture the attribute goes without
 * saying.
 */
export function fill(root: Element, item: Shown): void {
  const locale = root.closest('[lang]')?.getAttribute('lang') || undefined;
  for (const element of root.querySelectorAll<HTMLElement>('[data-field]')) {
    for (const word of element.dataset.field!.split(/\s+/)) {
      const [first = '', second] = word.split(':');
      const attribute = second ? first : implied(element, first);
      const value = textOf(item, second ?? first, locale);
      if (attribute) setAttribute(element, attribute, value);
      else if (element.textContent !== value) element.textContent = value;
    }
  }
}

function implied({ tagName }: Element, field: string): string | undefined {
  if (field === 'url' && tagName === 'A') return 'href';
  return field === 'image' && tagName === 'IMG' ? 'src' : undefined;
}

function setAttribute(element: HTMLElement, name: string, value: string): void {
  const safe = /^(href|src)$/.test(name) && value ? safeAddress(value) : value;
  if (safe) element.setAttribute(name, safe);
  else element.removeAttribute(name);
  if (name === 'src') {
    element.hidden = !safe;
    if (!element.hasAttribute('alt')) element.setAttribute('alt', '');
  }
}

/** A catalogue must not be able to run scripts. */
function safeAddress(address: string): string {
  try {
    return /^(https?:|data:image\/)/.test(new URL(address, document.baseURI).href) ? address : '';
  } catch {
    return '';
  }
}

function textOf(item: Shown, field: string, locale: string | undefined): string {
  if (field === 'price') return money(item, locale);
  if (field === 'amount') return String(item.price ?? '');
  if (field === 'category') return item.categories?.[0] ?? '';
  if (field === 'letter') return [...(item.title ?? '')][0]?.toUpperCase() ?? '';
  const value = field
    .split('.')
    .reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], item);
  return value === undefined || value === null ? '' : String(value);
}

function money({ price, currency }: Shown, locale: string | undefined): string {
  if (price === undefined) return '';
  try {
    return new Intl.NumberFormat(locale, currency ? { style: 'currency', currency } : {}).format(price);
  } catch {
    return `${price} ${currency ?? ''}`.trim();
  }
}

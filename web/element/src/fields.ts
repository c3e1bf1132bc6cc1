import type { Entry } from './client.ts';

/** An item as a template shows it; of an empty cell nothing is known. */
export type Shown = Partial<Entry>;

/**
 * Puts what is known of an item where `data-field` asks for it, a word for each thing: `title` is the text of the
 * element, `alt:title` an attribute of it, and for `url` on a link and `image` on a picture the attribute goes without
 * saying.
 *
 * @param locale how prices are written
 */
export function fill(root: Element, item: Shown, locale?: string): void {
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

const IMPLIED: Record<string, string> = { 'A url': 'href', 'IMG image': 'src' };

/** The attribute that a field stands for when it does not say. */
const implied = ({ tagName }: Element, field: string): string | undefined => IMPLIED[`${tagName} ${field}`];

function setAttribute(element: HTMLElement, name: string, value: string): void {
  const address = /^(href|src)$/.test(name);
  const allowed = address && !isSafe(value) ? '' : value;
  if (allowed) element.setAttribute(name, allowed);
  else element.removeAttribute(name);
  if (name === 'src') element.hidden = !allowed;
}

/** A catalogue must not be able to run scripts. */
const isSafe = (address: string): boolean =>
  URL.canParse(address, document.baseURI) && /^(https?:|data:image\/)/.test(new URL(address, document.baseURI).href);

function textOf(item: Shown, field: string, locale: string | undefined): string {
  const { price, currency, categories, title = '' } = item;
  if (field === 'price') return price === undefined ? '' : money(price, currency, locale);
  if (field === 'category') return categories?.[0] ?? '';
  if (field === 'letter') return [...title][0] ?? '';
  const value = field
    .split('.')
    .reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], item);
  return String(value ?? '');
}

function money(price: number, currency: string | undefined, locale: string | undefined): string {
  try {
    return price.toLocaleString(locale, currency ? { style: 'currency', currency } : {});
  } catch {
    return `${price} ${currency}`;
  }
}

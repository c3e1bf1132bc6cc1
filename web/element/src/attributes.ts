import type { Wish } from './client.ts';
import { ENGLISH, type Texts } from './texts.ts';

/** Attributes whose change asks for another list. */
export const WISHED = ['slot-name', 'limit', 'item', 'category', 'filter', 'exclude'];

export const limitOf = (element: Element): number => Number(element.getAttribute('limit')) || 8;

/** The list that an element asks for. */
export function wishOf(element: Element): Wish {
  const said = WISHED.slice(2).flatMap(name => {
    const value = element.getAttribute(name);
    return value ? [[name, value]] : [];
  });
  const timeoutMs = Number(element.getAttribute('timeout-ms'));
  return {
    slot: element.getAttribute('slot-name') || 'home',
    limit: limitOf(element),
    ...(Object.fromEntries(said) as Partial<Wish>),
    ...(timeoutMs > 0 && { timeoutMs }),
    fallback: element.getAttribute('fallback') === 'none' ? 'none' : 'trending',
  };
}

// Names of attributes are the same in capitals.
/** What an element says: English, its attributes (`text-not-interested`), what its page sets. */
export function textsOf(element: Element, own: Partial<Texts> = {}): Texts {
  const said = Object.keys(ENGLISH).flatMap(name => {
    const value = element.getAttribute(`text-${name.replace(/[A-Z]/g, '-$&')}`);
    return value === null ? [] : [[name, value]];
  });
  return { ...ENGLISH, ...(Object.fromEntries(said) as Partial<Texts>), ...own };
}

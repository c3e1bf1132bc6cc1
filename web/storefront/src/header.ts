import type { Basket } from './basket.ts';
import { nameOf, type Catalogue } from './catalogue.ts';
import { byId, h, icon, type IconName } from './dom.ts';
import type { Route } from './router.ts';
import { addressOf, everything } from './selection.ts';
import type { Attune } from 'attune-tracker';

/** Typing has paused for so long, ms: this is what was searched for. */
const PAUSE = 700;

export interface Header {
  show(route: Route): void;
}

/** Search, categories, and the doors to wishlist and cart with their numbers. */
export function header(catalogue: Catalogue, basket: Basket, tracker: Attune): Header {
  const wishes = door('open-wishlist', 'heart', 'Wishlist');
  const cart = door('open-cart', 'cart', 'Cart');
  const count = (): void => {
    wishes(basket.wishes().length);
    cart(basket.quantity());
  };
  basket.onChange(count);
  count();

  const chips = new Map<string | undefined, HTMLElement>();
  for (const category of [undefined, ...catalogue.categories]) {
    const words = category ? nameOf(category) : 'All';
    const chip = h('a', { class: 'chip', href: addressOf({ category }), 'data-category': category }, words);
    chips.set(category, chip);
    byId('chips').append(chip);
  }
  const input = search(catalogue, tracker);
  return {
    show(route) {
      const selection = route.page === 'browse' ? route.selection : undefined;
      chips.forEach((chip, category) => {
        if (selection && selection.category === category) chip.setAttribute('aria-current', 'page');
        else chip.removeAttribute('aria-current');
      });
      if (document.activeElement !== input) input.value = selection?.query ?? '';
    },
  };
}

function search(catalogue: Catalogue, tracker: Attune): HTMLInputElement {
  const input = byId<HTMLInputElement>('query');
  let typed: ReturnType<typeof setTimeout> | undefined;
  input.placeholder = `Search ${catalogue.products.length} things`;
  input.addEventListener('input', () => {
    const query = input.value.trim();
    const address = addressOf({ ...everything, query });
    if (location.hash.startsWith('#/browse')) location.replace(address);
    else location.hash = address;
    clearTimeout(typed);
    if (query) typed = setTimeout(() => tracker.search(query), PAUSE);
  });
  byId('search').addEventListener('submit', event => event.preventDefault());
  return input;
}

/** A link of the header that says how many things are behind it. */
function door(id: string, name: IconName, words: string): (quantity: number) => void {
  const link = byId(id);
  const number = h('span', { class: 'number' });
  link.append(icon(name), number);
  return quantity => {
    number.textContent = String(quantity);
    number.hidden = quantity === 0;
    link.setAttribute('aria-label', `${words}, ${quantity === 1 ? '1 thing' : `${quantity} things`}`);
  };
}

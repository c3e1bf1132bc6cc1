import type { Attune } from 'attune-tracker';
import type { Basket } from './basket.ts';
import { picture, stamp } from './card.ts';
import { priceOf, type Catalogue, type Product } from './catalogue.ts';
import { byId, h, icon, type IconName } from './dom.ts';

/** The button with the number, and the drawer behind it. */
export function cartDrawer(catalogue: Catalogue, basket: Basket, attune: Attune): { open(): void } {
  const dialog = byId<HTMLDialogElement>('cart');
  const button = byId<HTMLButtonElement>('open-cart');
  const number = h('span', { class: 'number' });
  button.append(icon('cart'), number);
  let thanked = false;

  const lines = (): { product: Product; quantity: number }[] =>
    [...basket.lines()].flatMap(([item, quantity]) => {
      const product = catalogue.product(item);
      return product ? [{ product, quantity }] : [];
    });

  const checkOut = (): void => {
    for (const { product, quantity } of lines()) {
      attune.purchase(product.id, { quantity, value: round(product.price * quantity), currency: product.currency });
    }
    thanked = true;
    basket.empty();
  };

  const render = (): void => {
    const quantity = basket.quantity();
    number.textContent = String(quantity);
    number.hidden = quantity === 0;
    button.setAttribute('aria-label', `Cart, ${quantity === 1 ? '1 thing' : `${quantity} things`}`);
    const focused = dialog.contains(document.activeElement)
      ? (document.activeElement as HTMLElement).dataset.focus
      : undefined;
    dialog.replaceChildren(...content(lines(), thanked));
    if (focused) dialog.querySelector<HTMLElement>(`[data-focus="${CSS.escape(focused)}"]`)?.focus();
  };

  dialog.addEventListener('click', event => {
    const target = event.target as Element;
    const { does, item } = target.closest<HTMLElement>('[data-does]')?.dataset ?? {};
    if (target === dialog || does === 'close' || target.closest('a')) dialog.close();
    else if (does === 'more') basket.add(item!);
    else if (does === 'less') basket.remove(item!);
    else if (does === 'check-out') checkOut();
  });
  button.addEventListener('click', () => open());
  basket.onChange(render);
  render();

  const open = (): void => {
    thanked = false;
    render();
    dialog.showModal();
  };
  return { open };
}

function content(lines: { product: Product; quantity: number }[], thanked: boolean): HTMLElement[] {
  const head = h(
    'div',
    { class: 'drawer-head' },
    h('h2', { id: 'cart-title' }, 'Your cart'),
    h('button', { class: 'close', type: 'button', 'aria-label': 'Close', 'data-does': 'close' }, icon('close')),
  );
  if (lines.length === 0) {
    const words = thanked
      ? h(
          'p',
          { class: 'thanks', role: 'status' },
          h('b', {}, 'Thank you!'),
          ' Your order is not on its way, but your picks have learned from it.',
        )
      : h('p', { class: 'nothing' }, 'Nothing in it yet.');
    return [head, words];
  }
  const total = lines.reduce((sum, { product, quantity }) => sum + product.price * quantity, 0);
  const currency = lines[0]!.product.currency;
  return [
    head,
    h('ul', { class: 'lines' }, ...lines.map(({ product, quantity }) => lineOf(product, quantity))),
    h(
      'div',
      { class: 'drawer-foot' },
      h('p', { class: 'total' }, h('span', {}, 'Total'), h('b', {}, priceOf({ price: total, currency }))),
      h('button', { class: 'buy', type: 'button', 'data-does': 'check-out', 'data-focus': 'check-out' }, 'Check out'),
    ),
  ];
}

function lineOf(product: Product, quantity: number): HTMLElement {
  const step = (does: string, action: string, name: IconName, label: string): HTMLElement =>
    h(
      'button',
      {
        class: 'step',
        type: 'button',
        'aria-label': `${label} ${product.title}`,
        'data-does': does,
        'data-item': product.id,
        'data-focus': `${does} ${product.id}`,
        'data-attune-action': action,
      },
      icon(name),
    );
  return h(
    'li',
    { class: 'line', ...stamp(product) },
    picture(product),
    h(
      'div',
      { class: 'line-text' },
      h('a', { class: 'card-title', href: `#/item/${product.id}` }, product.title),
      h('span', { class: 'price' }, priceOf(product, quantity)),
    ),
    h(
      'div',
      { class: 'steps' },
      step('less', 'remove-from-cart', 'minus', 'One less:'),
      h('span', { class: 'quantity' }, String(quantity)),
      step('more', 'add-to-cart', 'plus', 'One more:'),
    ),
  );
}

const round = (amount: number): number => Math.round(amount * 100) / 100;

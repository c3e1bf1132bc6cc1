import { publicList } from './api.ts';
import type { Basket } from './basket.ts';
import { picture, row, stamp } from './card.ts';
import { categoryOf, nameOf, priceOf, type Catalogue, type Product } from './catalogue.ts';
import { byId, h, icon } from './dom.ts';

/** The place beside the list (on a phone: over it) where one product is looked at. */
export interface ProductPanel {
  open(product: Product): void;
  close(): void;
}

const TOGETHER = 4;

export function productPanel(catalogue: Catalogue, basket: Basket, added: (product: Product) => void): ProductPanel {
  const place = byId('product');
  let opener: Element | null = null;

  const update = (): void => {
    const wish = place.querySelector<HTMLElement>('.wish');
    if (wish?.dataset.item) setWish(wish, basket.wished(wish.dataset.item));
  };
  basket.onChange(update);

  return {
    open(product) {
      if (!place.hasChildNodes()) opener = document.activeElement;
      const panel = panelOf(product, basket, added);
      place.replaceChildren(panel);
      update();
      document.body.classList.add('viewing');
      byId('side').scrollTop = 0;
      panel.scrollTop = 0;
      panel.querySelector<HTMLElement>('h2')!.focus({ preventScroll: true });
      void showTogether(product, panel, catalogue);
    },
    close() {
      place.replaceChildren();
      document.body.classList.remove('viewing');
      if (opener?.isConnected) (opener as HTMLElement).focus({ preventScroll: true });
      opener = null;
    },
  };
}

function panelOf(product: Product, basket: Basket, added: (product: Product) => void): HTMLElement {
  const close = h('a', { class: 'close', href: '#/', 'aria-label': 'Close' }, icon('close'));
  return h(
    'article',
    { class: 'product', 'data-attune-view': product.id, 'aria-labelledby': 'product-title' },
    close,
    picture(product, true),
    h(
      'div',
      { class: 'product-text' },
      h('p', { class: 'eyebrow' }, `${nameOf(categoryOf(product))} · ${product.brand}`),
      h('h2', { id: 'product-title', tabindex: -1 }, product.title),
      h('p', { class: 'product-price' }, priceOf(product)),
      h('p', { class: 'product-words' }, product.text),
      h('ul', { class: 'tags' }, ...product.tags.slice(1).map(tag => h('li', {}, tag))),
      h('div', { class: 'actions', ...stamp(product) }, buyButton(product, basket, added), wishButton(product, basket)),
    ),
    h('section', { class: 'together', 'aria-label': 'Seen together', hidden: true }),
  );
}

function buyButton(product: Product, basket: Basket, added: (product: Product) => void): HTMLElement {
  if (!product.available) return h('button', { class: 'buy', type: 'button', disabled: true }, 'Sold out');
  const button = h('button', { class: 'buy', type: 'button', 'data-attune-action': 'add-to-cart' }, 'Add to cart');
  button.addEventListener('click', () => {
    basket.add(product.id);
    added(product);
  });
  return button;
}

function wishButton(product: Product, basket: Basket): HTMLElement {
  const button = h('button', { class: 'wish', type: 'button', 'data-item': product.id }, icon('heart'));
  button.addEventListener('click', () => basket.toggleWish(product.id));
  return button;
}

function setWish(button: HTMLElement, wished: boolean): void {
  const label = wished ? 'Remove from wishlist' : 'Add to wishlist';
  button.setAttribute('aria-pressed', String(wished));
  button.setAttribute('aria-label', label);
  button.title = label;
  button.dataset.attuneAction = wished ? 'remove-from-wishlist' : 'add-to-wishlist';
}

async function showTogether(product: Product, panel: HTMLElement, catalogue: Catalogue): Promise<void> {
  const { id, items } = await publicList(`/v1/items/${encodeURIComponent(product.id)}/similar?limit=${TOGETHER}`);
  const others = items.flatMap(({ item }) => catalogue.product(item) ?? []);
  const section = panel.querySelector<HTMLElement>('.together');
  if (!section || others.length === 0) return;
  section.hidden = false;
  section.append(
    h('h3', {}, 'Seen together'),
    h(
      'ul',
      { class: 'ranks pair', 'data-attune-slot': 'similar', 'data-attune-list': id },
      ...others.map((other, index) => row(other, index + 1)),
    ),
  );
}

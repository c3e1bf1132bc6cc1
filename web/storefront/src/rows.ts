import type { ListTracker, ListView } from 'attune-element';
import type { RecommendationList } from 'attune-tracker';
import type { Product } from './catalogue.ts';
import { h } from './dom.ts';
import { recommended } from './list.ts';
import type { Shop } from './views/view.ts';

const PLACES = 6;
/** How often what many people do is asked for again, ms. */
const EVERY = 20_000;

/** A row of things that the server recommends, besides the live list; it is not there when there is nothing in it. */
function row(shop: Shop, slot: string, title: string, load: () => Promise<RecommendationList>): HTMLElement {
  const id = `${slot}-title`;
  const section = h('section', {}, h('div', { class: 'heading' }, h('h2', { id }, title)));
  const element = recommended({
    slot,
    limit: PLACES,
    catalogue: shop.catalogue,
    tracker: askedFor(shop, load, () => (section.hidden = true)),
    labelledBy: id,
    list: { class: 'cards one-row', tabindex: '0' },
  });
  element.addEventListener('attune-list', event => {
    section.hidden = (event as CustomEvent<ListView>).detail.entries.length === 0;
  });
  section.append(element);
  return section;
}

/** The tracker, but its lists are asked for now and then: a browser has few connections for streams. */
function askedFor({ tracker }: Shop, load: () => Promise<RecommendationList>, onFailure: () => void): ListTracker {
  return {
    ...tracker,
    subscribe({ onList }) {
      let ended = false;
      const ask = (): void => {
        if (document.visibilityState === 'hidden') return;
        load().then(list => ended || onList(list, false), onFailure);
      };
      ask();
      const timer = setInterval(ask, EVERY);
      return () => {
        ended = true;
        clearInterval(timer);
      };
    },
  };
}

export const trendingRow = (shop: Shop): HTMLElement =>
  row(shop, 'trending', 'Trending now', () => shop.tracker.read(`/v1/trending?limit=${PLACES}`));

export const similarRow = (shop: Shop, { id }: Product): HTMLElement =>
  row(shop, 'similar', 'Goes well with it', () =>
    shop.tracker.read(`/v1/items/${encodeURIComponent(id)}/similar?limit=${PLACES}`),
  );

export const cartRow = (shop: Shop): HTMLElement =>
  row(shop, 'cart', 'Goes with what is in your cart', () =>
    shop.tracker.list({ slot: 'cart', limit: PLACES, exclude: [...shop.basket.lines().keys()].join() }),
  );

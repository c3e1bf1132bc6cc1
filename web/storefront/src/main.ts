import '@fontsource-variable/figtree';
import './styles/base.css';
import './styles/page.css';
import './styles/cards.css';
import './styles/product.css';
import './styles/cart.css';
import { attune, type RecommendationList } from 'attune-tracker';
import { openBasket } from './basket.ts';
import { cartDrawer } from './cart.ts';
import { loadCatalogue, type Catalogue } from './catalogue.ts';
import { byId, h } from './dom.ts';
import { grid } from './grid.ts';
import { latencyMeter } from './latency.ts';
import { picks } from './picks.ts';
import { productPanel } from './product.ts';
import { statusLine } from './status.ts';
import { trending } from './trending.ts';

const PLACES = 12;

function start(catalogue: Catalogue): void {
  const status = statusLine(byId('status'));
  const meter = latencyMeter(status.latency);
  const tracker = attune({ url: '', onVerdict: ({ offset }, events) => meter.verdict(offset, events) });
  const basket = openBasket();
  const list = picks(byId('picks-list'), catalogue);
  const cart = cartDrawer(catalogue, basket, tracker);
  const panel = productPanel(catalogue, basket, product =>
    toast(`${product.title} is in your cart`, 'View', cart.open),
  );

  const onList = (next: RecommendationList, pushed: boolean): void => {
    if (pushed) meter.pushed(next.version, Date.now());
    list.show(next);
  };
  list.reserve(PLACES);
  tracker.subscribe({ slot: 'home', limit: PLACES, onList, onState: status.connection });
  grid(catalogue, tracker);
  trending(catalogue);

  const narrow = matchMedia('(max-width: 1079px)');
  const route = (): void => {
    const product = catalogue.product(decodeURIComponent(/^#\/item\/(.+)$/.exec(location.hash)?.[1] ?? ''));
    if (product) panel.open(product);
    else panel.close();
    document.title = product ? `${product.title} · Juniper Lane` : 'Juniper Lane';
    cover(product !== undefined && narrow.matches);
    tracker.pageView();
  };
  addEventListener('hashchange', route);
  narrow.addEventListener('change', () => cover(document.body.classList.contains('viewing') && narrow.matches));
  addEventListener('keydown', event => {
    if (event.key === 'Escape' && !document.querySelector('dialog[open]') && location.hash.startsWith('#/item/')) {
      location.hash = '#/';
    }
  });
  byId('someone-new').addEventListener('click', () => {
    basket.empty();
    tracker.reset();
    scrollTo({ top: 0 });
    toast('You are somebody new');
  });
  route();
}

/** On a phone the product lies over the page: what is below must be out of reach. */
function cover(covered: boolean): void {
  for (const id of ['picks', 'catalogue', 'chips', 'trending']) byId(id).inert = covered;
}

let fading: ReturnType<typeof setTimeout> | undefined;

function toast(words: string, label?: string, act?: () => void): void {
  const place = byId('toast');
  place.replaceChildren(words);
  if (label && act) {
    const button = h('button', { type: 'button' }, label);
    button.addEventListener('click', act);
    place.append(button);
  }
  place.classList.add('shown');
  clearTimeout(fading);
  fading = setTimeout(() => place.classList.remove('shown'), 4_000);
}

loadCatalogue().then(start, (failure: unknown) => {
  byId('count').textContent = 'The shop is closed: its catalogue could not be loaded.';
  console.error(failure);
});

import { byId } from './dom.ts';
import type { Header } from './header.ts';
import { pageOf, routeOf, type Route } from './router.ts';
import { browse, type BrowseView } from './views/browse.ts';
import { cartPage } from './views/cart.ts';
import { checkout, thanks } from './views/checkout.ts';
import { home } from './views/home.ts';
import { productPage } from './views/product.ts';
import { untoast } from './toast.ts';
import type { Shop, View } from './views/view.ts';
import { wishlist } from './views/wishlist.ts';

/** Shows the page that the address names, now and whenever it changes. */
export function pages(shop: Shop, header: Header): void {
  const [top, bottom, picks] = [byId('view'), byId('below'), byId('picks')];
  let page: string | undefined;
  let view: View | undefined;
  let opener: Element | null = null;

  const show = (): void => {
    const route = routeOf(location.hash);
    header.show(route);
    if (page === pageOf(route) && route.page === 'browse') return (view as BrowseView).update(route.selection);
    const first = page === undefined;
    const typing = document.activeElement === byId('query');
    if (route.page === 'item' && page === 'home') opener = document.activeElement;
    page = pageOf(route);
    view?.left?.();
    view = viewOf(route, shop);
    document.title = view.title;
    picks.dataset.shape = view.picks;
    top.replaceChildren(...(view.top ? [view.top] : []));
    bottom.replaceChildren(...(view.bottom ? [view.bottom] : []));
    if (!first) scrollTo({ top: 0 });
    if (!first) untoast();
    shop.tracker.pageView();
    if (!first && !typing) focus(route);
  };
  const focus = (route: Route): void => {
    const known = route.page === 'home' && opener?.isConnected ? (opener as HTMLElement) : undefined;
    (known ?? top.querySelector<HTMLElement>('h1[tabindex]'))?.focus({ preventScroll: true });
    if (route.page === 'home') opener = null;
  };
  byId('skip').addEventListener('click', event => {
    event.preventDefault();
    byId('page').focus();
  });
  addEventListener('hashchange', show);
  addEventListener('keydown', event => {
    if (event.key === 'Escape' && location.hash.startsWith('#/item/')) location.hash = '#/';
  });
  show();
}

function viewOf(route: Route, shop: Shop): View {
  switch (route.page) {
    case 'item': {
      const product = shop.catalogue.product(route.id);
      return product ? productPage(shop, product) : home(shop);
    }
    case 'browse':
      return browse(shop, route.selection);
    case 'wishlist':
      return wishlist(shop);
    case 'cart':
      return cartPage(shop);
    case 'checkout':
      return checkout(shop);
    case 'thanks':
      return thanks();
    case 'home':
      return home(shop);
  }
}

import { selectionOf, type Selection } from './selection.ts';

export type Route =
  | { page: 'home' }
  | { page: 'item'; id: string }
  | { page: 'browse'; selection: Selection }
  | { page: 'wishlist' }
  | { page: 'cart' }
  | { page: 'checkout' }
  | { page: 'thanks' };

const PLAIN = ['wishlist', 'cart', 'checkout', 'thanks'] as const;

/** What the part of an address behind `#` stands for; anything unknown is the front page. */
export function routeOf(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [first = '', id = ''] = path.split('/');
  if (first === 'item' && id) return { page: 'item', id: decodeURIComponent(id) };
  if (first === 'browse') return { page: 'browse', selection: selectionOf(new URLSearchParams(query)) };
  const plain = PLAIN.find(page => page === first);
  return { page: plain ?? 'home' };
}

/** What counts as one page: another filter is the same page still. */
export function pageOf(route: Route): string {
  if (route.page === 'item') return `item ${route.id}`;
  return route.page === 'browse' ? `browse ${route.selection.category ?? ''}` : route.page;
}

import type { EventFields, Recommendation } from './event.ts';
import type { Store } from './storage.ts';

/** How many clicked items are remembered. */
const REMEMBERED = 50;

export const CLICKED = 'clicked';

/**
 * The list that an event is owed to: its own, or the one that its item was last clicked in, so that the cart and the
 * purchase of later pages are credited, too.
 */
export function credit(store: Store, type: string, { item, recommendation }: EventFields): Recommendation | undefined {
  if (!item) return undefined;
  const known = recommendation?.list ? recommendation : undefined;
  if (known && type !== 'click') return known;
  const clicked = read(store);
  if (!known) return clicked.find(([other]) => other === item)?.[1];
  const others = clicked.filter(([other]) => other !== item);
  store.write(CLICKED, JSON.stringify([[item, known], ...others].slice(0, REMEMBERED)));
  return known;
}

function read(store: Store): [string, Recommendation][] {
  try {
    return JSON.parse(store.read(CLICKED) ?? '[]') as [string, Recommendation][];
  } catch {
    return [];
  }
}

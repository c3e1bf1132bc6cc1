import type { ItemFacts } from './model.ts';
import { ask } from './session.ts';
import { changed } from './state.ts';

const MOST = 2_000;
const AT_ONCE = 100;
const EVERY = 400;

const known = new Map<string, ItemFacts | null>();
const wanted = new Set<string>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** The item's title when the catalogue has one; asked for in batches, the id until then. */
export function title(id: string): string {
  return facts(id)?.title ?? id;
}

export function facts(id: string): ItemFacts | undefined {
  const fact = known.get(id);
  if (fact === undefined && wanted.size < MOST) {
    wanted.add(id);
    timer ??= setTimeout(load, EVERY);
  }
  return fact ?? undefined;
}

async function load(): Promise<void> {
  // An id with a comma cannot be asked for in a list: it stays its own name.
  const ids = [...wanted].slice(-AT_ONCE);
  wanted.clear();
  const asked = ids.filter(id => !id.includes(','));
  const { items } = await ask<{ items: ItemFacts[] }>(
    `/v1/console/items?ids=${asked.map(encodeURIComponent).join(',')}`,
  ).catch(() => ({ items: [] as ItemFacts[] }));
  for (const id of ids) known.set(id, null);
  for (const item of items) known.set(item.id, item);
  for (const oldest of [...known.keys()].slice(0, Math.max(0, known.size - MOST))) known.delete(oldest);
  timer = undefined;
  if (items.length > 0) changed();
}

import { picture } from '../card.ts';
import { nameOf, type Catalogue, type Product } from '../catalogue.ts';
import { h, icon } from '../dom.ts';
import type { Move, Shift } from './changes.ts';
import { isDeliberate, type Entry } from './feed.ts';
import { wordsOf } from './words.ts';

const MOVES = 7;
const SMALL = 0.2;

/** One request: what was done, what it changed in the profile, and what it moved in the list. */
export function entryCard(entry: Entry, catalogue: Catalogue): HTMLElement {
  const loud = entry.events.some(({ event }) => isDeliberate(event));
  const card = h(
    'li',
    { class: loud ? 'entry loud' : 'entry', 'data-types': entry.events.map(({ event }) => event.type).join(' ') },
    ...lines(entry, catalogue),
    entry.shifts.length > 0 && changed(entry.shifts),
    entry.moves.length > 0 && moved(entry, catalogue),
  );
  if (entry.ms !== undefined) card.dataset.ms = entry.ms.toFixed(1);
  return card;
}

/** A line for each event about a thing; the others share one, and what was merely seen is counted. */
function lines({ events }: Entry, catalogue: Catalogue): HTMLElement[] {
  const rows: HTMLElement[] = [];
  const others: string[] = [];
  for (const told of events) {
    const product = catalogue.product(told.event.item ?? '');
    if (product && told.event.type !== 'impression') rows.push(line(told, product));
    else if (!product) others.push(wordsOf(told.event));
  }
  const seen = events.filter(({ event }) => event.type === 'impression').length;
  if (seen > 0) others.push(`Saw ${seen} recommended ${seen === 1 ? 'thing' : 'things'}`);
  if (others.length > 0) rows.push(h('p', { class: 'event others' }, others.join(' · ')));
  return rows;
}

function line({ event, status }: Entry['events'][number], product: Product): HTMLElement {
  const at = event.recommendation;
  return h(
    'p',
    { class: 'event', 'data-type': event.type, 'data-item': event.item },
    picture(product),
    h(
      'span',
      {},
      `${wordsOf(event)} `,
      h('b', {}, product.title),
      at && h('span', { class: 'credit' }, `place ${at.position ?? '?'} of “${at.slot ?? 'list'}”`),
    ),
    status !== 'accepted' && h('span', { class: 'status-word' }, status),
  );
}

/** The bars of small shares are drawn larger, or nobody would see them. */
function changed(shifts: readonly Shift[]): HTMLElement {
  const whole = Math.max(SMALL, ...shifts.flatMap(({ before, after }) => [before, after]));
  return h(
    'ul',
    { class: 'shifts', 'aria-label': 'Changed in the profile' },
    ...shifts.map(shift => shiftRow(shift, whole)),
  );
}

/** Before above, after below, so that the eye sees the difference. */
function shiftRow({ name, before, after }: Shift, whole: number): HTMLElement {
  const bar = h('span', { class: 'bar twin' }, h('i', { class: 'was' }), h('i', { class: 'is' }));
  (bar.firstElementChild as HTMLElement).style.width = `${(before / whole) * 100}%`;
  (bar.lastElementChild as HTMLElement).style.width = `${(after / whole) * 100}%`;
  const words = `${Math.round(before * 100)} → ${Math.round(after * 100)} %`;
  return h('li', {}, h('span', {}, nameOf(name)), bar, h('span', { class: 'percent' }, words));
}

function moved({ moves, ms }: Entry, catalogue: Catalogue): HTMLElement {
  const shown = moves.slice(0, MOVES);
  return h(
    'div',
    { class: 'moves' },
    h(
      'p',
      { class: 'moves-head' },
      icon('up'),
      h('span', {}, moves.length === 1 ? '1 change in your list' : `${moves.length} changes in your list`),
      ms !== undefined && h('b', {}, `${Math.max(1, Math.round(ms))} ms`),
    ),
    h(
      'ul',
      {},
      ...shown.flatMap(move => {
        const product = catalogue.product(move.item);
        return product
          ? h(
              'li',
              { class: kindOf(move), title: product.title },
              picture(product),
              h('span', { class: 'unseen' }, product.title),
              h('span', { class: 'where' }, whereOf(move)),
            )
          : [];
      }),
    ),
  );
}

function kindOf({ from, to }: Move): string {
  if (to === undefined) return 'gone';
  return from === undefined ? 'new' : to < from ? 'up' : 'down';
}

function whereOf({ from, to }: Move): string {
  if (to === undefined) return 'out';
  if (from === undefined) return 'new';
  return to < from ? `↑${from - to}` : `↓${to - from}`;
}

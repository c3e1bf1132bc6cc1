import type { ListView } from 'attune-element';
import type { Attune, ConnectionState, RecommendationList } from 'attune-tracker';
import type { Catalogue } from './catalogue.ts';
import { byId, h } from './dom.ts';
import { recommended } from './list.ts';
import { moves, type Move } from './live/changes.ts';

const PLACES = 12;

interface PicksOptions {
  catalogue: Catalogue;
  tracker: Attune;
  onList(list: RecommendationList, pushed: boolean, at: number): void;
  onState(state: ConnectionState): void;
}

/** The live list «Picked for you». */
export function picks({ catalogue, tracker, onList, onState }: PicksOptions): void {
  const element = recommended({
    slot: 'home',
    limit: PLACES,
    catalogue,
    tracker,
    labelledBy: 'picks-title',
    list: { class: 'cards picks-list', id: 'picks-list' },
    personal: true,
  });
  let shown: string[] = [];
  element.addEventListener('attune-list', event => {
    const { list, pushed = false, entries } = (event as CustomEvent<ListView>).detail;
    const at = performance.now();
    const before = shown;
    shown = entries.map(({ id }) => id);
    if (before.length > 0 && pushed) moves(before, shown).forEach(move => mark(element, move));
    if (list) onList(list, pushed, at);
  });
  element.addEventListener('attune-connection', event => onState((event as CustomEvent<ConnectionState>).detail));
  byId('picks').append(element);
}

/** Says for a few seconds how far a card came up; the style sheet fades it. */
function mark(list: HTMLElement, { item, from, to }: Move): void {
  const card = list.querySelector(`[data-attune-item="${CSS.escape(item)}"]`);
  card?.querySelector('.moved')?.remove();
  if (to === undefined || (from !== undefined && from <= to)) return;
  const badge = h('span', { class: 'moved', 'aria-hidden': 'true' }, from === undefined ? 'new' : `↑ ${from - to}`);
  badge.addEventListener('animationend', () => badge.remove());
  card?.append(badge);
}

import { nameOf, type Catalogue } from '../catalogue.ts';
import { byId, h, icon } from '../dom.ts';
import { entryCard } from './entry.ts';
import { shifts, type Shift } from './changes.ts';
import type { Entry, Feed, Profile } from './feed.ts';
import { stack } from './stack.ts';

const KEY = 'juniper-lane.live';
const INTERESTS = 3;
const REMEMBERED = 16;

export interface Pane {
  changed(entry: Entry | undefined): void;
}

/** The pane that shows what the server learns of this visitor, as it happens. On a phone it is a sheet at the bottom. */
export function livePane(catalogue: Catalogue, feed: () => Feed): Pane {
  const [pane, button] = [byId('live'), byId<HTMLButtonElement>('open-live')];
  const cards = new Map<Entry, HTMLElement>();
  const list = h('ol', { class: 'feed' });
  const bars = h('ul', { class: 'interests' });
  const time = h('div', { class: 'speed' });
  const latencies: number[] = [];
  const layOut = stack(list);
  let before: Profile | undefined;

  const close = h('button', { class: 'close', type: 'button', 'aria-label': 'Close the live pane' }, icon('close'));
  pane.append(
    h('div', { class: 'live-head' }, h('h2', { id: 'live-title', tabindex: -1 }, 'Watch it learn'), close),
    h(
      'div',
      { class: 'live-body', tabindex: 0, role: 'region', 'aria-label': 'What happens' },
      time,
      h('h3', {}, 'What you seem to like: categories and tags'),
      bars,
      h('h3', {}, 'As it happens'),
      list,
    ),
  );
  button.append(icon('pulse'), h('span', { class: 'button-words' }, 'Watch it learn'));

  const open = (opened: boolean): void => {
    pane.hidden = !opened;
    document.body.classList.toggle('with-live', opened);
    button.setAttribute('aria-expanded', String(opened));
    localStorage.setItem(KEY, opened ? 'open' : 'closed');
    layOut();
  };
  button.addEventListener('click', () => open(pane.hidden !== false));
  close.addEventListener('click', () => {
    open(false);
    button.focus();
  });
  pane.addEventListener('keydown', event => event.key === 'Escape' && close.click());
  open(localStorage.getItem(KEY) === 'open');

  const showSpeed = (): void => {
    const last = latencies.at(-1);
    time.dataset.ms = last === undefined ? '' : last.toFixed(1);
    const most = Math.max(...latencies, 1);
    const words = last === undefined ? 'Click on something' : 'from your click to the new list';
    const spark = h('span', { class: 'spark', 'aria-hidden': 'true' });
    for (const ms of latencies) {
      const bar = h('i');
      bar.style.height = `${Math.max(8, (ms / most) * 100)}%`;
      spark.append(bar);
    }
    time.replaceChildren(
      h('b', {}, last === undefined ? '– ms' : `${last.toFixed(0)} ms`),
      h('span', {}, words),
      spark,
    );
  };
  const showInterests = (): void => {
    const now = feed().profile();
    const rows = (of: 'categoryPreferences' | 'tagPreferences'): HTMLElement[] => {
      const known = shifts(before?.[of] ?? {}, now[of], INTERESTS).map(interestRow);
      while (known.length < INTERESTS)
        known.push(h('li', { class: 'room', 'aria-hidden': 'true' }, h('span'), h('span', { class: 'bar' })));
      return known;
    };
    bars.replaceChildren(...rows('categoryPreferences'), ...rows('tagPreferences'));
    before = now;
  };
  showSpeed();
  showInterests();

  return {
    changed(entry) {
      if (!entry) {
        cards.clear();
        list.replaceChildren();
        layOut();
        latencies.length = 0;
        before = undefined;
        showSpeed();
        showInterests();
        return;
      }
      const card = entryCard(entry, catalogue);
      const old = cards.get(entry);
      cards.set(entry, card);
      if (old) {
        card.classList.add('seen');
        old.replaceWith(card);
      } else list.prepend(card);
      for (const known of cards.keys()) {
        if (feed().entries().includes(known)) continue;
        cards.get(known)!.remove();
        cards.delete(known);
      }
      layOut();
      if (entry.ms !== undefined && card.dataset.ms !== old?.dataset.ms) {
        latencies.push(entry.ms);
        if (latencies.length > REMEMBERED) latencies.shift();
        showSpeed();
      }
      if (entry.shifts.length > 0) showInterests();
    },
  };
}

/** The bar is what is now, the mark on it what was before. */
function interestRow({ name, before, after }: Shift): HTMLElement {
  const bar = h('span', { class: 'bar' }, h('i', { class: 'was' }), h('i', { class: 'is' }));
  (bar.firstElementChild as HTMLElement).style.width = `${before * 100}%`;
  (bar.lastElementChild as HTMLElement).style.width = `${after * 100}%`;
  return h('li', {}, h('span', {}, nameOf(name)), bar, h('span', { class: 'percent' }, `${Math.round(after * 100)} %`));
}

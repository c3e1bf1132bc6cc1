import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import type { AttuneList } from '../src/element.ts';
import { openPage, settled, testTracker, type TestTracker } from './page.ts';

let tracker: TestTracker;

/** Opens a page with this element in it. */
async function open(html: string): Promise<AttuneList> {
  openPage();
  // The class of an element belongs to the page that it is made in.
  const { AttuneList } = (await import(`../src/element.js?${Math.random()}`)) as typeof import('../src/element.ts');
  tracker = testTracker();
  Object.assign(globalThis, { attune: { tracker } });
  // As a browser has it: when the script comes, the page is there.
  document.body.innerHTML = html;
  customElements.define('attune-list', AttuneList);
  return document.querySelector<AttuneList>('attune-list')!;
}

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout', 'Date'] });
});

const shown = (list: Element): string =>
  [...list.querySelectorAll('li')].map(item => item.dataset.attuneItem ?? '-').join('');

async function bring(id: string, items: string, pushed = false): Promise<void> {
  tracker.bring(id, items, pushed);
  await settled();
}

test('places are kept, then filled, numbered and stamped', async () => {
  const list = await open('<attune-list limit="3" heading="For you"></attune-list>');
  assert.equal(shown(list), '---');
  assert.ok([...list.querySelectorAll('li')].every(item => item.inert && item.ariaHidden === 'true'));
  assert.equal(list.dataset.state, 'loading');
  await bring('l1', 'ab');
  assert.equal(shown(list), 'ab-');
  assert.equal(list.dataset.state, 'ready');
  const [first] = list.querySelectorAll('li');
  assert.deepEqual(
    { ...first!.dataset },
    {
      attuneItem: 'a',
      attunePosition: '1',
      attuneList: 'l1',
      attuneSlot: 'home',
      attunePrice: '9.5',
      attuneCurrency: 'EUR',
    },
  );
  assert.equal(first!.querySelector('a')!.getAttribute('href'), '/a');
  assert.equal(first!.querySelector('.attune-title')!.textContent, 'Item A');
});

test('a list is labelled by its heading', async () => {
  const list = await open('<attune-list limit="1" heading="For you"></attune-list>');
  const [heading, items] = [list.querySelector('h2')!, list.querySelector('ul')!];
  assert.equal(heading.textContent, 'For you');
  assert.equal(items.getAttribute('aria-labelledby'), heading.id);
  assert.equal(items.getAttribute('role'), 'list');
  const own = await open('<attune-list><h3 id="own">Mine</h3></attune-list>');
  assert.equal(own.querySelector('ul')!.getAttribute('aria-labelledby'), 'own');
  const labelled = await open('<attune-list label="Mine"></attune-list>');
  assert.equal(labelled.querySelector('ul')!.getAttribute('aria-label'), 'Mine');
});

test('what stays in the list stays the same element, what goes leaves its place to others', async () => {
  const list = await open('<attune-list limit="3"></attune-list>');
  await bring('l1', 'abc');
  const b = list.querySelector('[data-attune-item=b]');
  await bring('l2', 'bxa', true);
  assert.equal(shown(list), 'bxa');
  assert.equal(list.querySelector('[data-attune-item=b]'), b);
  assert.equal((b as HTMLElement).dataset.attunePosition, '1');
});

test('the same items again keep the list that they were first seen in', async () => {
  const list = await open('<attune-list limit="2"></attune-list>');
  await bring('l1', 'ab');
  await bring('l2', 'ab', true);
  assert.equal(list.querySelector('ul')!.dataset.attuneList, 'l1');
  await bring('l3', 'ba', true);
  assert.equal(list.querySelector('ul')!.dataset.attuneList, 'l3');
});

test('what has the focus stays in its place, and belongs to the list that it came with', async () => {
  const list = await open('<attune-list limit="3"></attune-list><button id="out"></button>');
  await bring('l1', 'abc');
  const b = list.querySelector<HTMLElement>('[data-attune-item=b]')!;
  b.querySelector('a')!.focus();
  await bring('l2', 'xyz', true);
  assert.equal(shown(list), 'xby');
  assert.deepEqual([b.dataset.attuneList, b.dataset.attunePosition], ['l1', '2']);
  document.getElementById('out')!.focus();
  mock.timers.tick(250);
  assert.equal(shown(list), 'xyz');
});

test('what is under the pointer stays in its place until the pointer leaves the list', async () => {
  const list = await open('<attune-list limit="3"></attune-list>');
  await bring('l1', 'abc');
  const items = list.querySelector('ul')!;
  list.querySelector('[data-attune-item=c] a')!.dispatchEvent(new Event('pointerover', { bubbles: true }));
  await bring('l2', 'cba', true);
  assert.equal(shown(list), 'bac');
  items.dispatchEvent(new Event('pointerleave'));
  mock.timers.tick(250);
  assert.equal(shown(list), 'cba');
});

test('markup of the server is kept until the list comes, and used by it', async () => {
  const list =
    await open(`<attune-list limit="3"><ul data-attune-list="l0"><li data-attune-item="b"><a href="/b">B</a></li>
    <li data-attune-item="z"><a href="/z">Z</a></li></ul></attune-list>`);
  assert.equal(list.dataset.state, 'given');
  const b = list.querySelector('[data-attune-item=b]');
  assert.equal(shown(list), 'bz-');
  mock.timers.tick(800);
  await settled();
  assert.equal(shown(list), 'bz-');
  assert.deepEqual(tracker.asked, []);
  await bring('l1', 'ab');
  assert.equal(shown(list), 'ab-');
  assert.equal(list.querySelector('[data-attune-item=b]'), b);
  assert.equal(b!.textContent, 'B');
});

test('any other markup stays until there is a list', async () => {
  const list = await open('<attune-list limit="1"><p>Come back soon</p></attune-list>');
  assert.equal(list.dataset.state, 'given');
  assert.equal(list.querySelector('ul'), null);
  await bring('l1', '');
  assert.equal(list.textContent, 'Come back soon');
  await bring('l2', 'a');
  assert.equal(list.querySelector('p:not([class])'), null);
  assert.equal(shown(list), 'a');
});

test('a template draws an item, whether it says li or not', async () => {
  const list = await open(
    '<attune-list limit="1" without="why not-interested"><template><li class="mine"><b data-field="title"></b></li></template></attune-list>',
  );
  await bring('l1', 'a');
  assert.equal(
    list.querySelector('li')!.outerHTML.replace(/ (data-attune|style)[^=]*="[^"]*"/g, ''),
    '<li class="mine attune-item"><b data-field="title">Item A</b></li>',
  );
  const loose = await open(
    '<attune-list limit="1"><template><b data-field="title"></b><i></i></template></attune-list>',
  );
  await bring('l1', 'a');
  assert.equal(loose.querySelectorAll('li > b, li > i, li > .attune-actions > button').length, 4);
});

test('what is not wanted leaves, does not come back, and does when that is undone', async () => {
  const list = await open('<attune-list limit="3"></attune-list>');
  await bring('l1', 'abc');
  list.querySelector<HTMLElement>('[data-attune-item=b] [data-attune-action]')!.click();
  assert.equal(shown(list), 'a-c');
  assert.equal(document.activeElement!.textContent, 'Undo');
  await bring('l2', 'bacd', true);
  assert.equal(shown(list), 'a-c');
  (document.activeElement as HTMLElement).click();
  assert.equal(shown(list), 'abc');
  assert.deepEqual(tracker.told, [
    [
      'like',
      { item: 'b', recommendation: { list: 'l1', slot: 'home', position: 2 }, properties: { undo: 'not_interested' } },
    ],
  ]);
  assert.equal(document.activeElement!.textContent, 'Not interested');
});

test('what was taken out makes room when it is not undone', async () => {
  const list = await open('<attune-list limit="2"></attune-list>');
  await bring('l1', 'abc');
  list.querySelector<HTMLElement>('[data-attune-item=a] [data-attune-action]')!.click();
  mock.timers.tick(8_000);
  assert.equal(shown(list), '-b', 'somebody may still undo it');
  (document.activeElement as HTMLElement).blur();
  mock.timers.tick(8_000);
  assert.equal(shown(list), 'bc');
});

test('why is asked when somebody wants to know, and goes when the focus does', async () => {
  const list = await open('<attune-list limit="1"></attune-list>');
  await bring('l1', 'a');
  tracker.answers['/v1/explain/l1/a'] = { reason: 'Popular', because: ['your taste'], sources: {} };
  const why = list.querySelector<HTMLElement>('[data-attune-why]')!;
  assert.equal(why.getAttribute('aria-label'), 'Why this?: Item A');
  why.focus();
  why.click();
  await settled();
  assert.equal(list.querySelector('.attune-why')!.textContent, 'Popular. Chosen by your taste.');
  assert.equal(why.getAttribute('aria-expanded'), 'true');
  why.click();
  assert.equal(list.querySelector('.attune-why'), null);
  why.click();
  why.dispatchEvent(Object.assign(new Event('keydown', { bubbles: true }), { key: 'Escape' }));
  assert.equal(list.querySelector('.attune-why'), null);
  assert.equal(why.getAttribute('aria-expanded'), 'false');
});

test('texts come from attributes and from the page', async () => {
  const list = await open('<attune-list limit="1" text-why="Warum?" text-not-interested="Nein"></attune-list>');
  await bring('l1', 'a');
  const buttons = [...list.querySelectorAll('button')].map(({ textContent }) => textContent);
  assert.deepEqual(buttons, ['Warum?', 'Nein']);
  list.texts = { removed: 'Fort', undo: 'Zurück' };
  list.querySelectorAll<HTMLElement>('button')[1]!.click();
  assert.equal(list.querySelector('.attune-note')!.textContent, 'FortZurück');
});

test('attributes say what is asked for, and another one asks anew', async () => {
  const list = await open('<attune-list slot-name="side" limit="4" item="p1" filter="price<5"></attune-list>');
  const { slot, limit, item, filter } = tracker.subscribed[0]!;
  assert.deepEqual({ slot, limit, item, filter }, { slot: 'side', limit: 4, item: 'p1', filter: 'price<5' });
  list.setAttribute('item', 'p2');
  assert.deepEqual(
    tracker.subscribed.map(({ item }) => item),
    ['p2'],
  );
  list.remove();
  assert.equal(tracker.subscribed.length, 0);
});

test('the page hears of lists, items and the connection', async () => {
  const list = await open('<attune-list limit="2"></attune-list>');
  const heard: string[] = [];
  list.addEventListener('attune-list', event => heard.push(`list ${(event as CustomEvent).detail.id}`));
  list.addEventListener('attune-item', event => heard.push(`item ${(event as CustomEvent).detail.entry.id}`));
  list.addEventListener('attune-connection', event => heard.push((event as CustomEvent).detail));
  tracker.subscribed[0]!.onState!('live');
  await bring('l1', 'ab');
  assert.deepEqual(heard, ['live', 'item a', 'item b', 'list l1']);
  assert.equal(list.dataset.connection, 'live');
});

test('with nothing to show the style sheet is told', async () => {
  const list = await open('<attune-list limit="2"></attune-list>');
  mock.timers.tick(800);
  await settled();
  assert.equal(list.dataset.state, 'empty');
  await bring('l1', 'a');
  assert.equal(list.dataset.state, 'ready');
});

test('a tracker may come later', async () => {
  const list = await open('');
  Object.assign(globalThis, { attune: undefined });
  const warnings = mock.method(console, 'warn', () => {});
  document.body.innerHTML = '<attune-list limit="1"></attune-list>';
  const late = document.querySelector<AttuneList>('attune-list')!;
  assert.equal(list, null);
  late.tracker = tracker;
  late.start();
  await bring('l1', 'a');
  assert.equal(shown(late), 'a');
  warnings.mock.restore();
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { trackAttention } from '../src/attention.ts';
import { attune as core, type Tracker } from '../src/core.ts';
import { trackClicks } from '../src/clicks.ts';
import { trackHover } from '../src/hover.ts';
import { trackImpressions } from '../src/impressions.ts';
import { attune } from '../src/index.ts';
import { openPage, type Page } from './page.ts';

const LIST = `<ul data-attune-slot="home" data-attune-list="L1">
  <li data-attune-item="p1" data-attune-position="1" data-attune-price="9.5" data-attune-currency="EUR">
    <a href="#p1"><b>One</b></a> <i>text</i>
    <button data-attune-action="add-to-cart" id="cart">+</button>
    <button data-attune-action="not-interested" id="no">x</button></li>
  <li data-attune-item="p2" data-attune-position="2"><a href="#p2">Two</a></li></ul>`;

const find = (selector: string): HTMLElement => document.querySelector<HTMLElement>(selector)!;

function recorder(): { tracker: Tracker; calls: Array<[string, any]> } {
  const calls: Array<[string, any]> = [];
  const tracker = core({ url: '' });
  return { tracker: { ...tracker, track: (type, fields) => void calls.push([type, fields]) }, calls };
}

test('clicks and actions on marked items say which item, list, slot and position', async () => {
  const page = openPage(LIST);
  trackClicks(core({ url: '' }));
  page.dispatch('click', find('b'));
  page.dispatch('click', find('#cart'));
  page.dispatch('click', find('#no'));
  page.dispatch('click', find('i'));
  await page.pass(0);
  const recommendation = { id: 'L1', slot: 'home', position: 1 };
  assert.deepEqual(
    page.events().map(({ type, item, recommendation, value }) => [type, item, recommendation, value]),
    [
      ['click', 'p1', recommendation, undefined],
      ['add_to_cart', 'p1', recommendation, 9.5],
      ['not_interested', 'p1', recommendation, undefined],
    ],
  );
});

test('a mouse that rests on an item is one hover; one that passes by is none', () => {
  const page = openPage(LIST);
  const { tracker, calls } = recorder();
  let now = 0;
  trackHover(tracker, undefined, () => now);
  const over = (selector: string, at: number): void => {
    now = at;
    page.dispatch('pointerover', find(selector), { pointerType: 'mouse' });
  };
  over('b', 0);
  over('i', 400);
  over('body', 700);
  over('[data-attune-item=p2]', 1_000);
  over('body', 1_499);
  assert.deepEqual(calls, [
    ['hover', { item: 'p1', durationMs: 700, recommendation: { list: 'L1', slot: 'home', position: 1 } }],
  ]);
});

test('a finger does not hover, and a click ends a hover', () => {
  const page = openPage(LIST);
  const { tracker, calls } = recorder();
  let now = 0;
  trackHover(tracker, undefined, () => now);
  page.dispatch('pointerover', find('b'), { pointerType: 'touch' });
  now = 5_000;
  page.dispatch('pointerover', find('b'), { pointerType: 'mouse' });
  now = 6_000;
  page.dispatch('click', find('b'));
  now = 60_000;
  page.dispatch('pointerover', find('body'), { pointerType: 'mouse' });
  assert.deepEqual(
    calls.map(([type, { durationMs }]) => [type, durationMs]),
    [['hover', 1_000]],
  );
});

test('active time leaves out idle and hidden time and is sent once, on leaving', () => {
  const page = openPage();
  const { tracker, calls } = recorder();
  let now = 0;
  const attention = trackAttention(tracker, undefined, () => now);
  const at = (time: number, action: () => void): void => {
    now = time;
    action();
  };
  attention.enter('p1');
  at(10_000, () => page.dispatch('pointermove'));
  at(15_000, () => page.hide());
  at(95_000, () => page.show());
  // 30 s count as active after the last sign of life.
  at(300_000, () => page.dispatch('keydown'));
  at(301_000, () => attention.leave());
  attention.leave();
  assert.deepEqual(calls, [['dwell', { item: 'p1', durationMs: 15_000 + 30_000 + 1_000 }]]);
});

test('a glance is no dwell, and a page without an item has one too', () => {
  openPage();
  const { tracker, calls } = recorder();
  let now = 0;
  const attention = trackAttention(tracker, undefined, () => now);
  attention.enter('p1');
  now = 300;
  attention.enter();
  now = 2_300;
  attention.leave();
  assert.deepEqual(calls, [['dwell', { durationMs: 2_000, page: { url: 'https://shop.example/' } }]]);
});

test('the greatest scroll depth is sent with the dwell, when the page is left', () => {
  const page = openPage('<article id="a">…</article>');
  const { tracker, calls } = recorder();
  let now = 0;
  const attention = trackAttention(tracker, undefined, () => now);
  let top = 0;
  const article = find('#a');
  article.getBoundingClientRect = () => ({ top, height: 2_000 }) as DOMRect;
  attention.enter('p1', article);
  for (top of [-400, -200]) page.dispatch('scroll', document);
  now = 1_000;
  page.dispatch('pagehide', page.window as never);
  assert.deepEqual(calls, [
    ['dwell', { item: 'p1', durationMs: 1_000 }],
    ['scroll', { item: 'p1', depth: 0.6 }],
  ]);
});

/** Stands in for the browser's geometry: the test says what comes into view. */
class Eyes {
  static last: Eyes;
  readonly watched = new Set<Element>();
  readonly callback: IntersectionObserverCallback;
  constructor(callback: IntersectionObserverCallback) {
    this.callback = callback;
    Eyes.last = this;
  }
  observe(element: Element): void {
    this.watched.add(element);
  }
  unobserve(element: Element): void {
    this.watched.delete(element);
  }
  see(element: Element, intersectionRatio: number): void {
    if (!this.watched.has(element)) return;
    this.callback([{ target: element, intersectionRatio } as IntersectionObserverEntry], this as never);
  }
}

function pageWithEyes(html: string): Page {
  const page = openPage(html);
  Object.assign(globalThis, { IntersectionObserver: Eyes });
  return page;
}

test('an item counts as seen after one second with half of it in view, once for each list', async () => {
  const page = pageWithEyes(LIST);
  const { tracker, calls } = recorder();
  const impressions = trackImpressions(tracker);
  impressions.scan();
  const [one, two] = [find('[data-attune-item=p1]'), find('[data-attune-item=p2]')];
  Eyes.last.see(one, 0.5);
  Eyes.last.see(two, 0.9);
  await page.pass(900);
  Eyes.last.see(two, 0.1);
  await page.pass(100);
  Eyes.last.see(one, 1);
  await page.pass(5_000);
  assert.deepEqual(
    calls.map(([type, { item, recommendation }]) => [type, item, recommendation.list]),
    [['impression', 'p1', 'L1']],
  );
  find('ul').dataset.attuneList = 'L2';
  impressions.scan();
  Eyes.last.see(one, 1);
  await page.pass(1_000);
  assert.equal(calls[1]![1].recommendation.list, 'L2');
});

test('what is in view of a hidden page is not seen', async () => {
  const page = pageWithEyes(LIST);
  const { tracker, calls } = recorder();
  trackImpressions(tracker).scan();
  Eyes.last.see(find('[data-attune-item=p1]'), 1);
  page.hide();
  await page.pass(5_000);
  assert.equal(calls.length, 0);
  page.show();
  Eyes.last.see(find('[data-attune-item=p1]'), 1);
  await page.pass(1_000);
  assert.equal(calls.length, 1);
});

test('an item is looked at as long as the page says so', async () => {
  const page = pageWithEyes('<main></main>');
  const tracker = attune({ url: '' });
  tracker.pageView();
  find('main').innerHTML = '<article data-attune-view="p7"></article>';
  await page.pass(200);
  find('main').innerHTML = '';
  await page.pass(200);
  assert.deepEqual(
    page.events().map(({ type, item }) => [type, item]),
    [
      ['page_view', undefined],
      ['view', 'p7'],
    ],
  );
});

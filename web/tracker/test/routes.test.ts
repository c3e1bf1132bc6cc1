import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attune, type PageOptions } from '../src/index.ts';
import { openPage, type Page } from './page.ts';

class NoEyes {
  observe(): void {}
  unobserve(): void {}
}

function open(options: Partial<PageOptions> = {}, html = ''): { page: Page; tracker: ReturnType<typeof attune> } {
  const page = openPage(html);
  Object.assign(globalThis, { IntersectionObserver: NoEyes });
  return { page, tracker: attune({ url: '', ...options }) };
}

async function views(page: Page): Promise<[string, string | undefined][]> {
  await page.pass(300);
  return page
    .events()
    .filter(({ type }) => type === 'page_view')
    .map(event => [event.page.url.replace('https://shop.example', ''), event.page.title]);
}

test('opening a page and moving on are page views, with the title that the router sets', async () => {
  const { page } = open();
  await page.pass(0);
  history.pushState(null, '', '/mugs');
  document.title = 'Mugs';
  await page.pass(0);
  history.replaceState(null, '', '/mugs?sort=price');
  await page.pass(0);
  history.replaceState({ scroll: 100 }, '', '/mugs?sort=price');
  history.pushState(null, '', '#top');
  assert.deepEqual(await views(page), [
    ['/', undefined],
    ['/mugs', 'Mugs'],
    ['/mugs?sort=price', 'Mugs'],
  ]);
  const referrers = page.events().map(event => event.page.referrer);
  assert.deepEqual(referrers, [undefined, 'https://shop.example/', 'https://shop.example/mugs']);
});

test('fragments are pages where the site says so', async () => {
  const { page } = open({ pages: 'hash' });
  await page.pass(0);
  location.hash = '#/item/p1';
  page.dispatch('hashchange', page.window as never);
  assert.deepEqual(
    (await views(page)).map(([url]) => url),
    ['/', '/#/item/p1'],
  );
});

test('a page view that the page tells itself is not told twice', async () => {
  const { page, tracker } = open();
  tracker.pageView();
  await page.pass(0);
  history.pushState(null, '', '/mugs');
  tracker.pageView();
  assert.equal((await views(page)).length, 2);
});

test('only what the page tells counts where the site says so', async () => {
  const { page } = open({ pages: 'manual' });
  history.pushState(null, '', '/mugs');
  assert.deepEqual(await views(page), []);
});

test('an order on the page is told once, with its lines', async () => {
  const lines = `<ul data-attune-order="A1"><li data-attune-item="p1" data-attune-quantity="2" data-attune-price="4.5"
    data-attune-currency="EUR"></li><li data-attune-item="p2"></li></ul>`;
  const { page } = open({}, lines);
  await page.pass(100);
  document.body.append(document.createElement('p'));
  await page.pass(300);
  const purchases = page.events().filter(({ type }) => type === 'purchase');
  assert.deepEqual(
    purchases.map(({ item, quantity, value }) => [item, quantity, value]),
    [
      ['p1', 2, 9],
      ['p2', 1, undefined],
    ],
  );
});

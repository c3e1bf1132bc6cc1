import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { PHONE } from '../browser.ts';
import { passed, typed, visit } from './kit.ts';
import { counted } from './person.ts';

/** Looks at the page for long enough to be told. */
async function look(page: Page): Promise<void> {
  const until = await page.evaluate(() => performance.now() + 800);
  await page.waitForFunction(until => performance.now() > until, until);
}

/** What people do with mouse, keyboard and finger arrives once, with the right fields. */
export function behaviourScenarios(browser: () => Browser): void {
  test('opening, moving on and going back are page views', () =>
    visit(browser(), async ({ gate, page, open, known }) => {
      await open();
      await gate.until(typed('page_view'));
      await page.click('#route');
      await gate.until(typed('page_view'), 2);
      await page.goBack();
      const [first, second, third] = await gate.until(typed('page_view'), 3);
      assert.deepEqual([first!.page.title, second!.page.title, third!.page.title], ['Shop', 'Mugs', 'Mugs']);
      assert.equal(new URL(second!.page.url).pathname, '/mugs');
      assert.equal(second!.page.referrer, first!.page.url);
      assert.equal(third!.page.url, first!.page.url);
      const { events } = await known(known => counted(known, 'page_view') >= 3);
      assert.equal(events.filter(({ type }) => type === 'page_view').length, 3);
      assert.equal(new Set(events.map(({ session }) => session)).size, 1);
    }));

  test('fragments are pages where the site says so', () =>
    visit(browser(), async ({ gate, page, open }) => {
      await open({ pages: 'hash' });
      await gate.until(typed('page_view'));
      await page.evaluate(() => (location.hash = '#/item/1'));
      const views = await gate.until(typed('page_view'), 2);
      assert.match(views[1]!.page.url, /#\/item\/1$/);
    }));

  test('mouse: clicks and actions arrive once, with item, list and place', () =>
    visit(browser(), async ({ gate, page, open, known, shown }) => {
      await open();
      const place = page.locator('#list > li').nth(2);
      const item = shown.items[2]!;
      await place.locator('a').click();
      for (const action of ['add-to-cart', 'add-to-wishlist', 'purchase', 'not-interested']) {
        await place.getByText(action, { exact: true }).click();
      }
      const types = ['click', 'add_to_cart', 'add_to_wishlist', 'purchase', 'not_interested'];
      const person = await known(known => types.every(type => counted(known, type, item) > 0));
      for (const type of types) {
        const rows = person.events.filter(event => event.type === type);
        assert.equal(rows.length, 1, type);
        const { list, slot, position } = rows[0]!;
        assert.deepEqual({ list, slot, position }, { list: shown.list, slot: 'home', position: 3 }, type);
      }
      const [cart] = passed(gate, 'add_to_cart');
      assert.deepEqual([cart!.quantity, cart!.value, cart!.currency], [1, 9.5, 'EUR']);
      assert.match(cart!.id, /^[0-9a-f]{8}-[0-9a-f]{4}-7/);
    }));

  test('keyboard: links and buttons say the same as under the mouse, searches and forms are sent by Enter', () =>
    visit(browser(), async ({ gate, page, open, known, shown }) => {
      await open();
      await page.locator('#list a').nth(1).focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      await page.locator('[name=q]').pressSequentially(' blue mug');
      await page.keyboard.press('Enter');
      await page.locator('[name=brand]').first().focus();
      await page.keyboard.press('Space');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      await page.locator('[name=email]').pressSequentially('somebody@mail.example');
      await page.keyboard.press('Enter');
      const types = ['click', 'add_to_cart', 'search', 'filter', 'form_submit'];
      const person = await known(known => types.every(type => counted(known, type) > (type === 'filter' ? 1 : 0)));
      assert.equal(person.profile.cart.length, 1);
      assert.deepEqual(
        types.map(type => counted(person, type)),
        [1, 1, 1, 2, 1],
      );
      assert.equal(passed(gate, 'click')[0]!.item, shown.items[1]);
      assert.equal(passed(gate, 'search')[0]!.query, 'blue mug');
      assert.deepEqual(
        passed(gate, 'filter').map(({ filters }) => filters),
        [{ brand: 'acme' }, { brand: ['acme', 'best'] }],
      );
      assert.deepEqual(passed(gate, 'form_submit')[0]!.properties, { form: 'newsletter' });
      assert.ok(gate.requests.every(({ body }) => !body.includes('mail.example')));
    }));

  test('resting on an item is a hover, what is in view is an impression, what lies below the window is none', () =>
    visit(browser(), async ({ gate, page, open, shown }) => {
      await open();
      await page.locator('#list > li').first().hover();
      await gate.until(typed('impression', shown.items[0]!));
      await page.mouse.move(1270, 5);
      const [hover] = await gate.until(typed('hover'));
      assert.equal(hover!.item, shown.items[0]);
      assert.ok(hover!.durationMs >= 500 && hover!.durationMs < 15_000, `${hover!.durationMs} ms`);
      assert.equal(hover!.recommendation.position, 1);
      assert.deepEqual(
        passed(gate, 'impression').filter(({ recommendation }) => recommendation.position > 5),
        [],
      );
      await page.mouse.wheel(0, 1_200);
      const below = await gate.until(typed('impression', shown.items[6]!));
      assert.equal(below[0]!.recommendation.id, shown.list);
      const seen = passed(gate, 'impression').map(({ item }) => item);
      assert.equal(new Set(seen).size, seen.length);
    }));

  test('thresholds can be set', () =>
    visit(browser(), async ({ gate, open, page, shown }) => {
      await open({ thresholds: '{"hover":0,"impressionShare":1,"impressionTime":0}' });
      await page.locator('#list > li').first().hover();
      await page.mouse.move(1270, 5);
      await gate.until(typed('hover', shown.items[0]!));
      await gate.until(typed('impression', shown.items[0]!));
    }));

  test('what a left page had still to say arrives once: active time and depth', () =>
    visit(browser(), async ({ gate, page, open, shown, known }) => {
      await open({ view: shown.items[4]!, items: '' });
      await gate.until(typed('view', shown.items[4]!));
      await page.mouse.move(300, 400);
      await page.mouse.wheel(0, 1_000);
      await look(page);
      await page.waitForFunction(() => scrollY > 500);
      await page.click('#next', { force: true }).catch(() => page.goto(`${gate.url}/next.html`));
      const [dwell] = await gate.until(typed('dwell'));
      const [scroll] = await gate.until(typed('scroll'));
      assert.equal(dwell!.item, shown.items[4]);
      assert.ok(dwell!.durationMs >= 500 && dwell!.durationMs < 15_000, `${dwell!.durationMs} ms`);
      assert.ok(scroll!.depth > 0.2 && scroll!.depth <= 1, `${scroll!.depth}`);
      assert.ok(gate.passed.some(({ event, by }) => event.type === 'dwell' && by === 'beacon'));
      await open();
      const person = await known(known => counted(known, 'dwell') > 0 && counted(known, 'scroll') > 0);
      assert.deepEqual(
        [counted(person, 'view'), counted(person, 'dwell', shown.items[4]), counted(person, 'scroll')],
        [1, 1, 1],
      );
    }));

  test('a tab that was hidden meanwhile says once how long it was looked at', () =>
    visit(browser(), async ({ gate, page, open, shown }) => {
      await open({ view: shown.items[0]! });
      await gate.until(typed('view'));
      await look(page);
      const turn = (state: string): Promise<void> =>
        page.evaluate(state => {
          Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
          document.dispatchEvent(new Event('visibilitychange'));
        }, state);
      await turn('hidden');
      assert.ok(await page.evaluate(() => Object.keys(localStorage).some(key => key.includes('.draft.'))));
      const hidden = await page.evaluate(() => performance.now());
      await page.waitForFunction(until => performance.now() > until, hidden + 1_500);
      await turn('visible');
      await page.goto(`${gate.url}/next.html`);
      const [dwell] = await gate.until(typed('dwell'));
      assert.ok(dwell!.durationMs < hidden + 1_000, `${dwell!.durationMs} ms, hidden after ${hidden}`);
      assert.equal(passed(gate, 'dwell').length, 1);
      assert.ok(await page.evaluate(() => Object.keys(localStorage).every(key => !key.includes('.draft.'))));
    }));

  test('one item after the other in a single page: each has its view and its time', () =>
    visit(browser(), async ({ gate, page, open, shown }) => {
      await open();
      for (const item of shown.items.slice(0, 2)) {
        await page.evaluate(item => window.show(item), item);
        const [view] = await gate.until(typed('view', item));
        await look(page);
        assert.equal(view!.page.title, 'Shop');
      }
      await page.evaluate(() => document.querySelector('#main')!.replaceChildren());
      await gate.until(typed('dwell', shown.items[0]!));
      await gate.until(typed('dwell', shown.items[1]!));
      assert.equal(passed(gate, 'view').length, 2);
    }));

  test('finger: a tap is a click and no hover, a swipe is scrolling', () =>
    visit(
      browser(),
      async ({ gate, page, open, shown }) => {
        await open();
        await page.locator('#list a').first().tap();
        const [click] = await gate.until(typed('click'));
        assert.equal(click!.item, shown.items[0]);
        await page.evaluate(() => scrollTo(0, 900));
        await gate.until(typed('impression', shown.items[5]!));
        await page.goto(`${gate.url}/next.html`);
        await gate.until(typed('scroll'));
        assert.equal(passed(gate, 'hover').length, 0);
      },
      { viewport: PHONE, hasTouch: true, isMobile: true },
    ));

  test('an order on the page is bought once, also when the page is loaded again', () =>
    visit(browser(), async ({ gate, open, known, shown }) => {
      const items = shown.items.slice(0, 2).join();
      await open({ order: '4711', items });
      await gate.until(typed('purchase'), 2);
      await open({ order: '4711', items });
      await gate.until(typed('page_view'), 2);
      const person = await known(known => counted(known, 'purchase') >= 2 && counted(known, 'page_view') >= 2);
      assert.equal(counted(person, 'purchase'), 2);
      assert.equal(passed(gate, 'purchase')[0]!.properties.order, '4711');
    }));

  test('typed calls say what attributes say', () =>
    visit(browser(), async ({ gate, page, open, known, shown }) => {
      await open({ items: '' });
      await page.evaluate(item => {
        const { tracker } = window;
        tracker.addToCart(item, { quantity: 2, value: 19, currency: 'EUR' });
        tracker.removeFromCart(item, { quantity: 1, value: 9.5, currency: 'EUR' });
        tracker.addToWishlist(item);
        tracker.removeFromWishlist(item);
        tracker.purchase(item, { quantity: 1, value: 9.5, currency: 'EUR' });
        tracker.rate(item, 4);
        tracker.like(item);
        tracker.dislike(item);
        tracker.search('mug');
        tracker.filter({ price: 50 });
        tracker.formSubmit('contact');
        tracker.track('share', { item });
        tracker.notInterested(item);
      }, shown.items[0]!);
      const types =
        'add_to_cart remove_from_cart add_to_wishlist remove_from_wishlist purchase rate like dislike search filter form_submit share not_interested'.split(
          ' ',
        );
      const person = await known(known => types.every(type => counted(known, type) > 0));
      for (const type of types) assert.equal(counted(person, type), 1, type);
      assert.equal(passed(gate, 'rate')[0]!.rating, 4);
      assert.ok(gate.passed.every(({ status }) => status === 'accepted'));
    }));
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../browser.ts';
import { passed, typed, visit, type Visit } from './kit.ts';
import { counted } from './person.ts';

/** How much a tab keeps: what the tracker's documentation says. */
const BOUND = 500;

const clicks = (page: Page, from: number, to: number): Promise<void> =>
  page.evaluate(
    ([from, to]) => {
      for (let i = from; i < to; i++) window.tracker.click(`item-${i}`);
    },
    [from, to] as const,
  );

const stored = (page: Page): Promise<number> =>
  page.evaluate(() => Object.keys(localStorage).filter(key => key.includes('.queue.')).length);

/** Ends the process of a page without a word to the page. */
async function kill(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => {});
  await crashed;
}

/** Opens a page without a network to the node and clicks there, until the page has noticed: it tries again. */
async function clickUnheard({ gate, open, page }: Visit, number: number): Promise<void> {
  let tries = 0;
  const noticed = new Promise<void>(resolve => {
    gate.fate = () => {
      if (++tries > 1) resolve();
      return 'lose';
    };
  });
  await open({ items: '' });
  await clicks(page, 0, number);
  await noticed;
  await page.waitForFunction(
    least => Object.keys(localStorage).filter(key => key.includes('.queue.')).length >= least,
    Math.min(number, BOUND),
  );
}

/** Events outlive networks, reloads and tabs, and arrive once. */
export function deliveryScenarios(browser: () => Browser): void {
  test('two tabs are one person in one session, whom one tab names for both', () =>
    visit(browser(), async ({ gate, context, page, open }) => {
      await open();
      const second = await open({}, await context.newPage());
      const changed = second.evaluate(() => new Promise<void>(resolve => window.tracker.onPerson(resolve)));
      const name = `person-${Date.now()}`;
      await page.evaluate(name => window.tracker.identify(name), name);
      await changed;
      await second.locator('#list a').first().click();
      const [click] = await gate.until(typed('click'));
      const [identify] = passed(gate, 'identify');
      assert.deepEqual(click!.user, identify!.user);
      assert.equal(click!.user.id, name);
      assert.equal(click!.session, identify!.session);
      await page.reload();
      await page.waitForFunction(() => 'tracker' in window);
      assert.equal(await page.evaluate(() => window.tracker.person().id), name);
    }));

  test('clicks without a network arrive once, when there is one again', () =>
    visit(browser(), async ({ gate, context, page, open, known, shown }) => {
      await open();
      await gate.until(typed('page_view'));
      await context.setOffline(true);
      for (const i of [0, 1, 2]) await page.locator('#list a').nth(i).click();
      await context.setOffline(false);
      await gate.until(typed('click'), 3);
      const person = await known(known => counted(known, 'click') >= 3);
      assert.deepEqual(
        shown.items.slice(0, 3).map(item => counted(person, 'click', item)),
        [1, 1, 1],
      );
    }));

  test('what waits survives a reload', () =>
    visit(browser(), async visit => {
      const { gate, page, known } = visit;
      await clickUnheard(visit, 5);
      await page.reload();
      gate.fate = () => 'pass';
      await page.reload();
      await gate.until(typed('click'), 5);
      const person = await known(known => counted(known, 'click') >= 5);
      assert.equal(counted(person, 'click'), 5);
      await page.waitForFunction(() => Object.keys(localStorage).every(key => !key.includes('.queue.')));
    }));

  test('a killed tab loses nothing that waited: another tab sends it, once', () =>
    visit(browser(), async visit => {
      const { gate, context, page, open } = visit;
      await clickUnheard(visit, 5);
      const living = await open({ items: '' }, await context.newPage());
      await clicks(living, 5, 7);
      await kill(page);
      // What the killed tab had on its way may outlive it, and would be a second time.
      const killed = Date.now();
      gate.fate = ({ sentAt }) => (sentAt > killed ? 'pass' : 'lose');
      const [third, fourth] = await Promise.all([context.newPage(), context.newPage()]);
      await Promise.all([open({ items: '' }, third), open({ items: '' }, fourth)]);
      await gate.until(typed('click'), 7);
      const ids = gate.passed.filter(({ event }) => event.type === 'click').map(({ event }) => event.id);
      assert.equal(new Set(ids).size, ids.length);
      const id = await third.evaluate(() => window.tracker.person().anonymousId);
      assert.ok(passed(gate, 'click').every(({ user }) => user.anonymousId === id));
      assert.equal(await living.evaluate(() => window.tracker.person().anonymousId), id);
    }));

  test('a tab keeps so much and no more: the newest', () =>
    visit(browser(), async visit => {
      const { gate, context, page, open } = visit;
      await clickUnheard(visit, BOUND + 20);
      assert.equal(await stored(page), BOUND);
      await kill(page);
      gate.fate = () => 'pass';
      await open({ items: '' }, await context.newPage());
      await gate.until(typed('click', `item-${BOUND + 19}`));
      const items = new Set(passed(gate, 'click').map(({ item }) => item));
      // The page view, which was on its way at the time, may have kept its place.
      assert.ok(items.size === BOUND || items.size === BOUND - 1, `${items.size}`);
      assert.ok(!items.has('item-19') && items.has('item-21'));
    }));

  test('a page that leaves while the server is away leaves its events to the next one', () =>
    visit(browser(), async visit => {
      const { gate, page, open } = visit;
      await clickUnheard(visit, 2);
      await page.goto(`${gate.url}/next.html`);
      assert.ok((await stored(page)) >= 2);
      gate.fate = () => 'pass';
      await open({ items: '' });
      await gate.until(typed('click'), 2);
      assert.equal(passed(gate, 'click').length, 2);
    }));

  test('a server without time gets the pause that it asks for, from all pages', () =>
    visit(browser(), async ({ gate, page, open }) => {
      let refused = 0;
      gate.fate = () => (refused++ === 0 ? 'overloaded' : 'pass');
      await open({ items: '' });
      await page.waitForFunction(() => Object.keys(localStorage).some(key => key.endsWith('.pause')));
      await open({ items: '' });
      await gate.until(typed('page_view'), 2);
      const times = gate.requests.filter(({ line }) => line.includes('/v1/events')).map(({ at }) => at);
      assert.ok(times[1]! - times[0]! >= 990, `again after ${times[1]! - times[0]!} ms`);
    }));

  test('the browser may keep a left page as it is, and brings it back alive', async () => {
    const keeping = await openBrowser(['--disable-back-forward-cache']);
    try {
      await visit(keeping, async ({ gate, page, open }) => {
        await open({ items: 'mug-1' });
        await gate.until(typed('impression'));
        await page.waitForFunction(() => Object.keys(localStorage).every(key => !key.includes('.queue.')));
        await page.evaluate(() =>
          addEventListener('pageshow', event => Object.assign(window, { kept: event.persisted })),
        );
        await page.goto(`${gate.url}/next.html`);
        await page.evaluate(() => history.back());
        await page.waitForFunction(() => 'kept' in window);
        assert.equal(await page.evaluate(() => 'kept' in window && window.kept), true);
        await gate.until(typed('page_view'), 2);
        await page.locator('#list a').first().click();
        await gate.until(typed('click'));
      });
    } finally {
      await keeping.close();
    }
  });
}

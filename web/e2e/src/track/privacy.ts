import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { typed, visit, type Visit } from './kit.ts';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;
const YES = JSON.stringify({ analytics: true, personalization: true });
const NO = JSON.stringify({ analytics: false, personalization: false });

/** Does what would be told, and asks for a list. */
async function roam({ page, gate, open }: Visit, options: Record<string, string>): Promise<void> {
  await open(options);
  await page.locator('#list a').first().click();
  await page.locator('[data-attune-action=add-to-cart]').first().click();
  await page.evaluate(async () => {
    const { tracker } = window;
    tracker.identify('somebody');
    tracker.search('something private');
    await new Promise<void>(resolve => tracker.subscribe({ slot: 'home', limit: 3, onList: () => resolve() }));
  });
  await page.goto(`${gate.url}/next.html`);
}

const stored = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(() => ({ ...localStorage, ...sessionStorage }));

/** Neither browser nor network hold anything that tells this person from others. */
async function assertNothing({ gate, context, page }: Visit, kept: Record<string, string> = {}): Promise<void> {
  assert.deepEqual(await stored(page), kept);
  assert.deepEqual(await context.cookies(), []);
  const databases = await page.evaluate(async () => (await indexedDB.databases()).length);
  assert.equal(databases, 0);
  const calls = gate.requests.filter(({ line }) => line.includes('/v1/'));
  assert.deepEqual(
    calls.map(({ line }) => line),
    ['GET /v1/recommendations?slot=home&limit=3'],
  );
  assert.ok(calls.every(({ body, cookie }) => !body && !cookie && !UUID.test(body)));
}

async function signal(context: BrowserContext, name: string, value: unknown): Promise<void> {
  await context.addInitScript(
    ([name, value]) => Object.defineProperty(navigator, name as string, { get: () => value }),
    [name, value],
  );
}

/** Nothing that identifies is stored or sent unless it may be. */
export function privacyScenarios(browser: () => Browser): void {
  for (const [name, value] of [
    ['globalPrivacyControl', true],
    ['doNotTrack', '1'],
  ] as const) {
    test(`${name}: nothing that identifies is stored or sent`, () =>
      visit(browser(), async visit => {
        await signal(visit.context, name, value);
        await roam(visit, {});
        await assertNothing(visit);
      }));
  }

  test('a refusal by the page: nothing that identifies is stored or sent', () =>
    visit(browser(), async visit => {
      await roam(visit, { consent: NO });
      await assertNothing(visit);
    }));

  test('before an answer: nothing that identifies is stored or sent', () =>
    visit(browser(), async visit => {
      await roam(visit, { consent: 'wait' });
      await assertNothing(visit);
    }));

  test('an answer that comes late sends what was held, and holds on the next page', () =>
    visit(browser(), async ({ gate, page, open }) => {
      await open({ consent: 'wait' });
      await page.locator('#list a').first().click();
      await page.evaluate(yes => window.tracker.consent(JSON.parse(yes)), YES);
      const [click] = await gate.until(typed('click'));
      assert.deepEqual(click!.consent, JSON.parse(YES));
      await open({ consent: 'wait' });
      await gate.until(typed('page_view'), 2);
    }));

  test('a refusal after a while forgets all, in every tab, and holds on the next page', () =>
    visit(browser(), async visit => {
      const { gate, page, open, context } = visit;
      await open();
      const second = await open({}, await context.newPage());
      await gate.until(typed('page_view'), 2);
      const told = second.evaluate(() => new Promise<void>(resolve => window.tracker.onPerson(resolve)));
      await page.evaluate(no => window.tracker.consent(JSON.parse(no)), NO);
      await told;
      await second.locator('#list a').first().click();
      assert.equal(await second.evaluate(() => window.tracker.person()), undefined);
      await second.close();
      gate.requests.length = 0;
      await roam(visit, {});
      await assertNothing(visit, { 'attune.default.consent': '00' });
    }));

  test('an explicit yes wins over the signal of the browser', () =>
    visit(browser(), async ({ gate, context, open }) => {
      await signal(context, 'globalPrivacyControl', true);
      await open({ consent: YES });
      const [view] = await gate.until(typed('page_view'));
      assert.deepEqual(view!.consent, JSON.parse(YES));
    }));

  test('no cookie is ever set, and a strict content policy is kept: as a module and as a snippet', () =>
    visit(browser(), async ({ gate, context, page, open }) => {
      const complaints: string[] = [];
      page.on('console', message => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
      page.on('pageerror', error => complaints.push(error.message));
      await open();
      await page.locator('#list a').first().click();
      await gate.until(typed('click'));
      await page.goto(`${gate.url}/snippet.html`);
      await page.click('button');
      const [cart] = await gate.until(typed('add_to_cart'));
      assert.equal(cart!.item, 'mug-1');
      await gate.until(typed('view', 'mug-1'));
      await page.evaluate(() => (window as any).attune.tracker.search('teapot'));
      await gate.until(typed('search'));
      assert.deepEqual(complaints, []);
      assert.deepEqual(await context.cookies(), []);
    }));
}

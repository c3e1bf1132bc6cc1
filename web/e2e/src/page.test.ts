// The page in a real browser against the mock: the scenarios of the shop, and what pages send.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, visitor } from './browser.ts';
import { startMock, type Mock } from './mock.ts';
import { checkOut, shopScenarios } from './scenarios.ts';
import { enterShop } from './shop.ts';
import type { MockEvent } from './taste.ts';

let mock: Mock;
let browser: Browser;

before(async () => {
  mock = await startMock();
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  await mock.close();
});

shopScenarios(() => mock.url);

const same = (one: MockEvent['user'], other: MockEvent['user']): boolean => one.anonymousId === other.anonymousId;

/** Waits for an event of the person who sits before that page. */
async function event(page: Page, fits: (event: MockEvent) => boolean): Promise<MockEvent> {
  const person = await page.evaluate(() => localStorage.getItem('attune.default.anonymousId'));
  return mock.event(event => event.user.anonymousId === person && fits(event));
}

test('the list, slot and position of a click are credited with the cart', async () => {
  const context = await visitor(browser);
  const shop = await enterShop(await context.newPage(), mock.url);
  const [list, picks] = [await shop.listId(), await shop.picks()];
  await shop.page.locator('#picks-list a').nth(2).click();
  await shop.page.click('.product .buy');
  const expected = { id: list, slot: 'home', position: 3 };
  for (const type of ['click', 'view', 'add_to_cart']) {
    const sent = await event(shop.page, event => event.type === type);
    assert.equal(sent.item, picks[2]);
    assert.deepEqual(sent.recommendation, expected);
  }
  const cart = await event(shop.page, ({ type }) => type === 'add_to_cart');
  assert.ok(cart.value! > 0);
  await context.close();
});

test('resting, looking and leaving are each one event', async () => {
  const context = await visitor(browser);
  const shop = await enterShop(await context.newPage(), mock.url);
  const { page } = shop;
  const picks = await shop.picks();
  await page.locator('#picks-list .card').nth(1).hover();
  const impression = await event(page, ({ type, item }) => type === 'impression' && item === picks[1]);
  assert.equal(impression.recommendation!.position, 2);
  await page.locator('#picks-list a').first().click();
  const hover = await event(page, ({ type }) => type === 'hover');
  assert.equal(hover.item, picks[1]);
  assert.ok(hover.durationMs! >= 500);
  await event(page, ({ type, item }) => type === 'view' && item === picks[0]);
  const looked = Date.now();
  await page.waitForFunction(until => Date.now() > until, looked + 800);
  await page.keyboard.press('Escape');
  const dwell = await event(page, ({ type, item }) => type === 'dwell' && item === picks[0]);
  assert.ok(dwell.durationMs! >= 500 && dwell.durationMs! < 15_000, `${dwell.durationMs} ms`);
  await context.close();
});

test('what a left page had still to say arrives', async () => {
  const context = await visitor(browser);
  const shop = await enterShop(await context.newPage(), mock.url);
  const { page } = shop;
  await page.locator('#below .card-link').first().click();
  await page.waitForFunction(until => Date.now() > until, Date.now() + 700);
  const item = await page.getAttribute('.product', 'data-attune-view');
  await page.goto(`${mock.url}/icon.svg`);
  await event(page, event => event.type === 'dwell' && event.item === item);
  await context.close();
});

test('a click without a network arrives once, when there is one again', async () => {
  const context = await visitor(browser);
  const shop = await enterShop(await context.newPage(), mock.url);
  await context.setOffline(true);
  await shop.page.locator('#picks-list a').nth(4).click();
  await shop.page.waitForSelector('.product');
  await context.setOffline(false);
  const click = await event(shop.page, ({ type }) => type === 'click');
  assert.equal(mock.events.filter(({ id }) => id === click.id).length, 1);
  await context.close();
});

test('who asks for privacy gets a list, is not stored and not followed', async () => {
  const context = await visitor(browser);
  await context.addInitScript(() => Object.defineProperty(navigator, 'globalPrivacyControl', { get: () => true }));
  const page = await context.newPage();
  const sent: string[] = [];
  page.on('request', request => sent.push(`${request.method()} ${new URL(request.url()).pathname}`));
  await page.goto(mock.url);
  await page.locator('#picks-list a').first().click();
  await page.waitForSelector('#below [data-attune-slot=similar] .card[data-attune-item]');
  await page.goto('about:blank');
  assert.deepEqual(
    sent.filter(request => request.includes('/v1/events') || request.includes('/v1/stream')),
    [],
  );
  await page.goto(`${mock.url}/icon.svg`);
  assert.deepEqual(await page.evaluate(() => Object.keys(localStorage).filter(key => key.startsWith('attune'))), []);
  await context.close();
});

test('the strict content policy of the server is kept and nothing goes wrong aloud', async () => {
  const context = await visitor(browser);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', message => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', error => complaints.push(error.message));
  const shop = await enterShop(page, mock.url);
  await shop.browse(await shop.rarest(), 2);
  await page.locator('#picks-list .dismiss').first().click();
  await page.click('.product .buy');
  await page.click('#open-live');
  await page.click('#open-cart');
  await checkOut(page);
  assert.deepEqual(complaints, []);
  await context.close();
});

test('the keyboard reaches a product and comes back to where it was', async () => {
  const context = await visitor(browser);
  const shop = await enterShop(await context.newPage(), mock.url);
  const { page } = shop;
  const link = page.locator('#picks-list a').nth(1);
  const item = (await shop.picks())[1];
  await link.focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector(`.product[data-attune-view="${item}"]`);
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'product-title');
  await page.keyboard.press('Escape');
  await page.waitForSelector('.product', { state: 'detached' });
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('href')), `#/item/${item}`);
  await context.close();
});

test('a search is told once, when the typing pauses, and a filter when the choosing does', async () => {
  const context = await visitor(browser);
  const shop = await enterShop(await context.newPage(), mock.url);
  await shop.page.locator('#query').pressSequentially('wool');
  const search = await event(shop.page, ({ type }) => type === 'search');
  assert.equal(search.query, 'wool');
  const found = await shop.page.locator('#grid .card').count();
  assert.ok(found > 0 && found < 60, `${found} found`);
  await shop.page.check('.choice:has-text("€25 to €60") input');
  await shop.page.click('.colour[title=Navy]');
  const filter = await event(shop.page, ({ type }) => type === 'filter');
  assert.deepEqual(filter.filters, { colour: 'navy', priceFrom: 25, priceTo: 60 });
  assert.equal(mock.events.filter(({ type, user }) => type === 'search' && same(user, search.user)).length, 1);
  await context.close();
});

test('what is bought arrives once, with what was paid and the list that it is owed to, and nothing of the form', async () => {
  const context = await visitor(browser);
  const shop = await enterShop(await context.newPage(), mock.url);
  const { page } = shop;
  const [list, picks] = [await shop.listId(), await shop.picks()];
  await page.locator('#picks-list a').nth(1).click();
  await page.click('.product .buy');
  await page.click('.product .buy');
  await page.click('#open-cart');
  await checkOut(page);
  const purchase = await event(page, ({ type }) => type === 'purchase');
  const form = await event(page, ({ type }) => type === 'form_submit');
  assert.equal(purchase.item, picks[1]);
  assert.equal(purchase.quantity, 2);
  assert.ok(purchase.value! > 0);
  assert.deepEqual(purchase.recommendation, { id: list, slot: 'home', position: 2 });
  assert.deepEqual(form.properties, { form: 'checkout' });
  assert.doesNotMatch(JSON.stringify(mock.events), /Nobody|nobody@/);
  await page.reload();
  await page.waitForSelector('#status[data-state=live]');
  assert.equal(mock.events.filter(({ type, user }) => type === 'purchase' && same(user, purchase.user)).length, 1);
  await context.close();
});

test('rows of the product page and the cart tell their slot and position, too', async () => {
  const context = await visitor(browser);
  const shop = await enterShop(await context.newPage(), mock.url);
  const { page } = shop;
  await page.locator('#picks-list a').first().click();
  await page.locator('[data-attune-slot=similar] .card[data-attune-item] a').nth(1).click();
  const similar = await event(
    page,
    ({ type, recommendation }) => type === 'click' && recommendation?.slot === 'similar',
  );
  assert.equal(similar.recommendation!.position, 2);
  await page.click('.product .buy');
  await page.click('#open-cart');
  await page.locator('[data-attune-slot=cart] .card[data-attune-item] a').first().click();
  await event(page, ({ type, recommendation }) => type === 'click' && recommendation?.slot === 'cart');
  await context.close();
});

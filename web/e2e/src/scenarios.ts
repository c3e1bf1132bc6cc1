import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { DESK, openBrowser, PHONE, photograph, visitor } from './browser.ts';
import { enterShop } from './shop.ts';

/** What holds for the shop in a real browser, whatever server stands behind it. */
export function shopScenarios(url: () => string): void {
  let browser: Browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());

  test('somebody new finds a list', async () => {
    const context = await visitor(browser);
    const shop = await enterShop(await context.newPage(), url());
    const picks = await shop.picks();
    assert.ok(picks.length >= 6, `${picks.length} picks`);
    assert.equal(new Set(picks).size, picks.length);
    await settled(shop.page);
    await photograph(shop.page, 'shop-before');
    await context.close();
  });

  test('looking at three things of a category brings up more of it, without a reload', async () => {
    const context = await visitor(browser);
    const shop = await enterShop(await context.newPage(), url());
    await shop.page.evaluate(() => Object.assign(window, { samePage: true }));
    const category = await shop.rarest();
    const before = await shop.picks();
    const count = (await shop.picksOf(category)).length;
    await shop.browse(category, 3);
    await shop.moreThan(category, count);
    assert.notDeepEqual(await shop.picks(), before);
    assert.equal(await shop.page.evaluate(() => 'samePage' in window), true);
    const latency = await shop.page.waitForSelector('#status .latency:not([hidden])');
    assert.ok(Number(await latency.getAttribute('data-ms')) < 10_000);
    await shop.page.evaluate(() => scrollTo(0, 0));
    await settled(shop.page);
    await photograph(shop.page, 'shop-after');
    await context.close();
  });

  test('what somebody is not interested in leaves the list and stays away', async () => {
    const context = await visitor(browser);
    const shop = await enterShop(await context.newPage(), url());
    const [, , item] = await shop.picks();
    const list = await shop.listId();
    await shop.page.click(`#picks-list [data-attune-item="${item}"] .dismiss`);
    await shop.otherThan(list);
    assert.ok(!(await shop.picks()).includes(item!));
    await shop.page.reload();
    await shop.page.waitForSelector('#picks-list > .card[data-attune-item]');
    assert.ok(!(await shop.picks()).includes(item!));
    await context.close();
  });

  test('the cart fills, is bought and is empty again', async () => {
    const context = await visitor(browser);
    const shop = await enterShop(await context.newPage(), url());
    const { page } = shop;
    await page.locator('#picks-list a').first().click();
    const title = await page.textContent('#product-title');
    await page.click('.product .buy');
    await page.waitForFunction(() => document.querySelector('#open-cart .number')?.textContent === '1');
    await page.click('#open-cart');
    assert.equal(await page.textContent('.line .card-title'), title);
    await page.click('.drawer .buy');
    await page.waitForSelector('.thanks');
    assert.equal(await page.isVisible('#open-cart .number'), false);
    await context.close();
  });

  test('the list changes in every tab of the same person', async () => {
    const context = await visitor(browser);
    const one = await enterShop(await context.newPage(), url());
    const two = await enterShop(await context.newPage(), url());
    const category = await one.rarest();
    const counts = [(await one.picksOf(category)).length, (await two.picksOf(category)).length];
    await one.browse(category, 3);
    await one.moreThan(category, counts[0]!);
    await two.moreThan(category, counts[1]!);
    await context.close();
  });

  test('on a phone the product covers the page and the changed list is there after it', async () => {
    const context = await visitor(browser, { viewport: PHONE, hasTouch: true, isMobile: true });
    const shop = await enterShop(await context.newPage(), url());
    const list = await shop.listId();
    await settled(shop.page);
    await photograph(shop.page, 'phone-home');
    await shop.page.locator('#picks-list a').first().tap();
    await shop.page.waitForSelector('.product');
    await settled(shop.page);
    await photograph(shop.page, 'phone-product');
    await shop.page.locator('.product .close').tap();
    await shop.page.waitForSelector('.product', { state: 'detached' });
    await shop.otherThan(list);
    const width = await shop.page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= PHONE.width, `${width} px wide (expected: at most ${PHONE.width})`);
    await context.close();
  });

  test('the shop has a dark side', async () => {
    const context = await visitor(browser, { viewport: DESK, colorScheme: 'dark' });
    const shop = await enterShop(await context.newPage(), url());
    await shop.browse(await shop.rarest(), 1);
    await shop.page.evaluate(() => scrollTo(0, 0));
    await settled(shop.page);
    await photograph(shop.page, 'shop-dark');
    await context.close();
  });
}

/** Nothing moves any more, but for what breathes all the time and the badges that fade. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        animation =>
          animation.effect?.getComputedTiming().endTime === Infinity ||
          (animation instanceof CSSAnimation && animation.animationName === 'fade'),
      ),
  );
}

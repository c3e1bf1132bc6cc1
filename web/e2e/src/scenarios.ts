import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { violations } from './axe.ts';
import { DESK, openBrowser, PHONE, visitor } from './browser.ts';
import { enterShop, PICKS, type Shop } from './shop.ts';

/** What holds for the shop in a real browser, whatever server stands behind it. */
export function shopScenarios(url: () => string): void {
  let browser: Browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());

  /** Somebody new in the shop, until the work is done. */
  async function visit(
    work: (shop: Shop) => Promise<void>,
    options: Parameters<typeof visitor>[1] = {},
  ): Promise<void> {
    const context = await visitor(browser, options);
    await work(await enterShop(await context.newPage(), url()));
    await context.close();
  }

  test('somebody new finds a list', () =>
    visit(async shop => {
      const picks = await shop.picks();
      assert.ok(picks.length >= 6, `${picks.length} picks`);
      assert.equal(new Set(picks).size, picks.length);
    }));

  test('looking at three things of a category brings up more of it, without a reload', () =>
    visit(async shop => {
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
    }));

  test('what somebody is not interested in leaves the list, says why it can come back, and stays away', () =>
    visit(async shop => {
      const [, , item] = await shop.picks();
      await shop.page.click(`#picks-list [data-attune-item="${item}"] .dismiss`);
      await shop.page.waitForSelector('#picks-list .attune-undo');
      assert.ok(!(await shop.picks()).includes(item!));
      await shop.page.reload();
      await shop.page.waitForSelector(PICKS);
      await shop.page.waitForSelector('#status[data-state=live]');
      assert.ok(!(await shop.picks()).includes(item!));
    }));

  test('the cart fills, is bought and is empty again', () =>
    visit(async ({ page }) => {
      await page.locator('#picks-list a').first().click();
      const title = await page.textContent('#product-title');
      await page.click('.product .buy');
      await page.waitForFunction(() => document.querySelector('#open-cart .number')?.textContent === '1');
      await page.click('#open-cart');
      assert.equal(await page.textContent('.line .card-title'), title);
      await checkOut(page);
      assert.equal(await page.isVisible('#open-cart .number'), false);
    }));

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

  test('words, price, colour and brand narrow what is shown, and the address keeps them', () =>
    visit(async ({ page }) => {
      await page.locator('#query').pressSequentially('wool');
      await page.waitForSelector('#grid');
      const all = await page.textContent('#count');
      await page.check('.choice:has-text("Up to €25") input');
      await page.waitForFunction(before => document.querySelector('#count')?.textContent !== before, all);
      for (const price of await page.locator('#grid .price').allTextContents()) {
        assert.ok(Number(price.replace(/[^0-9.]/g, '')) <= 25, price);
      }
      await page.click('.colour:first-child');
      await page.waitForFunction(() => location.hash.includes('colour=') && location.hash.includes('to=25'));
      const few = await page.textContent('#count');
      await page.reload();
      await page.waitForSelector('#count');
      assert.equal(await page.textContent('#count'), few);
      await page.click('.filter-form .link');
      await page.waitForFunction(() => !location.hash.includes('colour='));
    }));

  test('the heart keeps a thing, also for the next visit', () =>
    visit(async ({ page }) => {
      const card = page.locator('#below .card:has(.wish)').first();
      const title = await card.locator('.card-title').textContent();
      await card.locator('.wish').click();
      await page.waitForFunction(() => document.querySelector('#open-wishlist .number')?.textContent === '1');
      await page.reload();
      await page.click('#open-wishlist');
      assert.equal(await page.textContent('#view .card-title'), title);
      await page.click('#view .wish');
      await page.waitForSelector('#view .nothing');
    }));

  test('the live pane shows the click, what it changed in the profile, what moved, and the milliseconds', () =>
    visit(async shop => {
      const { page } = shop;
      await page.click('#open-live');
      await shop.browse(await shop.rarest(), 2);
      const entry = page.locator('.entry.loud[data-types~=click]:has(.shifts):has(.moves)').first();
      await entry.waitFor();
      assert.ok((await entry.locator('.shifts li').count()) > 0);
      assert.ok((await entry.locator('.moves li').count()) > 0);
      const ms = Number(await entry.getAttribute('data-ms'));
      assert.ok(ms > 0 && ms < 10_000, `${ms} ms`);
      assert.match((await page.textContent('.speed b'))!, /^\d+ ms$/);
      await page.click('.live .close');
      assert.equal(await page.isVisible('.live'), false);
    }));

  test('nothing shifts and the card under the pointer stays while the list changes', () =>
    visit(
      async shop => {
        const { page } = shop;
        await page.click('#open-live');
        await page.locator(PICKS).nth(1).hover();
        const item = (await shop.picks())[1];
        await shifted(page);
        const other = await enterShop(await page.context().newPage(), url());
        const category = await other.rarest();
        await other.browse(category, 3);
        await other.page.close();
        await shop.moreThan(category, 0);
        await settled(page);
        assert.equal((await shop.picks())[1], item);
        assert.equal(await shifted(page), 0);
      },
      { viewport: { width: 1440, height: 1000 } },
    ));

  test('on a phone nothing is wider than the page, and the pane is a sheet at its bottom', () =>
    visit(
      async shop => {
        const { page } = shop;
        await page.locator('#picks-list a').first().tap();
        await page.waitForSelector('.product');
        await page.locator('#open-live').tap();
        await settled(page);
        const box = (await page.locator('.live').boundingBox())!;
        assert.ok(box.y > PHONE.height / 3 && Math.abs(box.y + box.height - PHONE.height) < 2);
        for (const hash of ['#/', '#/browse', '#/cart', '#/checkout', '#/wishlist']) {
          await page.evaluate(to => (location.hash = to), hash);
          const width = await page.evaluate(() => document.documentElement.scrollWidth);
          assert.ok(width <= PHONE.width, `${hash}: ${width} px wide (expected: at most ${PHONE.width})`);
        }
      },
      { viewport: PHONE, hasTouch: true, isMobile: true },
    ));

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing wrong, ${colorScheme}`, () =>
      visit(
        async ({ page }) => {
          const check = async (where: string): Promise<void> => {
            await settled(page);
            assert.deepEqual(await violations(page), [], where);
          };
          await check('home');
          await page.locator('#picks-list a').first().click();
          await check('product');
          await page.click('.product .buy');
          await page.click('#open-live');
          await page.waitForSelector('.entry.loud');
          await check('live pane');
          await page.click('.live .close');
          await page.click('#open-cart');
          await check('cart');
          await page.click('.sum .buy');
          await check('checkout');
          await page.goto(`${url()}/#/browse?category=coffee`);
          await check('filters');
        },
        { viewport: DESK, colorScheme, reducedMotion: 'reduce' },
      ));
  }
}

/** Fills in the form and buys. */
export async function checkOut(page: Page): Promise<void> {
  await page.click('.sum .buy');
  await page.waitForSelector('.checkout-form');
  for (const input of await page.locator('.field input').all()) {
    await input.fill((await input.getAttribute('type')) === 'email' ? 'nobody@shop.example' : 'Nobody');
  }
  await page.click('.checkout-form .buy');
  await page.waitForSelector('.thanks');
}

/** What has shifted since this was asked first, without what the person did. */
async function shifted(page: Page): Promise<number> {
  return page.evaluate(() => {
    const place = window as { shifts?: number[] };
    if (!place.shifts) {
      const shifts: number[] = (place.shifts = []);
      new PerformanceObserver(list => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
          if (!entry.hadRecentInput) shifts.push(entry.value);
        }
      }).observe({ type: 'layout-shift' });
    }
    return place.shifts.reduce((sum, value) => sum + value, 0);
  });
}

/** Nothing moves any more, but for what breathes all the time and the badges that fade. */
export async function settled(page: Page): Promise<void> {
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

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { violations } from './axe.ts';
import { openBrowser, PHONE, visitor } from './browser.ts';
import { settled } from './scenarios.ts';

const FOR_YOU = '#for-you .story[data-attune-item]';

/** What holds for the newspaper of a demo that is up. */
export function newsScenarios(url: string): void {
  let browser: Browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());

  async function read(work: (page: Page) => Promise<void>, options: Parameters<typeof visitor>[1] = {}): Promise<void> {
    const context = await visitor(browser, options);
    const page = await context.newPage();
    await page.goto(url);
    await page.waitForSelector(FOR_YOU);
    await page.waitForSelector('#status[data-state=live]');
    await work(page);
    await context.close();
  }

  test('three stories of a section bring up more of it on the front page', () =>
    read(async page => {
      const count = (): Promise<number> => page.locator(`${FOR_YOU}[data-section=sport]`).count();
      const before = await count();
      for (let i = 0; i < 3; i++) {
        const link = page.locator('.section[data-section=sport] .story[data-attune-item] .story-link').nth(i);
        const address = await link.getAttribute('href');
        await link.click();
        await page.waitForSelector(`.read[data-attune-view="${address!.split('/').at(-1)}"]`);
      }
      await page.waitForFunction(([selector, least]) => document.querySelectorAll(selector).length > least, [
        `${FOR_YOU}[data-section=sport]`,
        before,
      ] as const);
      assert.ok((await count()) > before);
    }));

  test('a story that comes out appears, and one that is over leaves the lists', () =>
    read(async page => {
      const put = (available: boolean): Promise<Response> =>
        fetch(`${url}/v1/items/story-extra`, {
          method: 'PUT',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({
            id: 'story-extra',
            title: 'Extra: the tern is back',
            categories: ['city'],
            publishedAt: Date.now(),
            available,
          }),
        });
      assert.equal((await put(true)).status, 200);
      const shown = page.locator('#latest a[href="#/story/story-extra"]');
      await shown.waitFor({ timeout: 40_000 });
      assert.equal((await put(false)).status, 200);
      await shown.waitFor({ state: 'detached', timeout: 40_000 });
    }));

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing wrong with the newspaper, ${colorScheme}`, () =>
      read(
        async page => {
          await page.waitForSelector('#latest li');
          await settled(page);
          assert.deepEqual(await violations(page), []);
          await page.locator(`${FOR_YOU} .story-link`).first().click();
          await page.waitForSelector('.read');
          assert.deepEqual(await violations(page), []);
        },
        { colorScheme, reducedMotion: 'reduce' },
      ));
  }

  test('on a phone the newspaper is no wider than the page', () =>
    read(
      async page => {
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(width <= PHONE.width, `${width} px wide (expected: at most ${PHONE.width})`);
      },
      { viewport: PHONE, hasTouch: true, isMobile: true },
    ));
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { violations } from '../axe.ts';
import { DESK, PHONE, photograph } from '../browser.ts';
import { assertSteady, LIST, stay } from './kit.ts';

const LOOKS: [string, string, BrowserContextOptions][] = [
  ['desk', 'ltr', { viewport: DESK }],
  ['phone', 'ltr', { viewport: PHONE, hasTouch: true, isMobile: true }],
  ['right-to-left', 'rtl', { viewport: DESK }],
];

/** The demo's items have their addresses at `/#/…`: there axe would take their links for links within the page. */
const ELSEWHERE = '/shop';

/** How the usual item looks, and whether everybody can use it. */
export function lookScenarios(browser: () => Browser): void {
  for (const [name, dir, options] of LOOKS) {
    test(`axe finds nothing: ${name}, with words of why and of what was taken out`, () =>
      stay(
        browser(),
        async ({ page, open, change }) => {
          await open(LIST, 'ready', { dir, path: ELSEWHERE });
          await change();
          await page.waitForFunction(() => document.getAnimations().length === 0);
          await photograph(page, `element-${name}`);
          assert.deepEqual(await violations(page), []);
          await page.getByText('Not interested').nth(1).click();
          await page.getByText('Why this?').first().click();
          await page.waitForFunction(() => document.querySelector('.attune-why')?.textContent);
          await page.waitForFunction(() => document.getAnimations().length === 0);
          await photograph(page, `element-${name}-why`);
          assert.deepEqual(await violations(page), []);
          await assertSteady(page);
          const width = await page.evaluate(() => document.documentElement.scrollWidth);
          assert.ok(width <= options.viewport!.width, `${width} px wide`);
        },
        options,
      ));
  }

  test('right to left, the first item is at the right', () =>
    stay(browser(), async ({ page, open }) => {
      await open(LIST, 'ready', { dir: 'rtl' });
      const [first, second] = await page.$$eval('attune-list li', all =>
        all.map(item => item.getBoundingClientRect().right),
      );
      assert.ok(first! > second!);
    }));

  test('what is a row scrolls, and the keyboard comes to every item in it', () =>
    stay(
      browser(),
      async ({ page, open }) => {
        await open('<attune-list limit="8" heading="For you" layout="row"></attune-list>', 'ready', {
          path: ELSEWHERE,
        });
        assert.deepEqual(await violations(page), []);
        await page.locator('attune-list a').last().focus();
        const [item, list] = [page.locator('attune-list li').last(), page.locator('attune-list ul')];
        assert.ok((await item.boundingBox())!.x < (await list.boundingBox())!.width);
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= PHONE.width);
        await photograph(page, 'element-row');
      },
      { viewport: PHONE },
    ));
}

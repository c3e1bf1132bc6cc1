import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Browser } from 'playwright-core';
import { assertSteady, LIST, stay } from './kit.ts';

const OWN = `<attune-list limit="2" label="For you" timeout-ms="200"><ul class="own-list">
  <li><a href="#a">First</a></li><li><a href="#b">Second</a></li></ul></attune-list>`;

/** The page never waits for the node. */
export function faultScenarios(browser: () => Browser): void {
  test('a node that is down: what the page brought along stays, and nothing is thrown', () =>
    stay(browser(), async ({ page, site, open }) => {
      site.down = true;
      await open(OWN, 'given');
      const tried = performance.now();
      await page.waitForFunction(() => performance.now() > 1_500);
      assert.ok(performance.now() > tried);
      assert.deepEqual(await page.locator('attune-list a').allTextContents(), ['First', 'Second']);
      assert.equal(await page.getAttribute('attune-list', 'data-state'), 'given');
      await assertSteady(page);
    }));

  test('a node that is down and nothing brought along: the page says so to its style sheet', () =>
    stay(browser(), async ({ page, site, open }) => {
      site.down = true;
      await open(LIST, 'empty');
      await assertSteady(page);
    }));

  test('a node that dies: the list stays; when it is back, the list is live again', () =>
    stay(browser(), async ({ page, site, open, items, change }) => {
      await open(LIST);
      const before = await items();
      site.down = true;
      site.cut();
      await page.waitForSelector('attune-list[data-connection=waiting]');
      assert.deepEqual(await items(), before);
      site.down = false;
      await page.waitForSelector('attune-list[data-connection=live]');
      await change();
      assert.notDeepEqual(await items(), before);
      await assertSteady(page);
    }));

  test('a slow node: what is trending after the time that was set, then the list, then live', () =>
    stay(browser(), async ({ page, site, open, items, change }) => {
      site.held = /recommendations|stream/;
      await open(`<attune-list limit="4" heading="For you" timeout-ms="300"></attune-list>`, 'fallback');
      assert.equal((await items()).filter(Boolean).length, 4);
      assert.equal(await page.locator('attune-list li').first().getAttribute('data-attune-slot'), 'trending');
      site.release();
      await page.waitForSelector('attune-list[data-state=ready]');
      assert.equal(await page.locator('attune-list li').first().getAttribute('data-attune-slot'), 'home');
      const before = await items();
      await change();
      assert.notDeepEqual(await items(), before);
      await assertSteady(page);
    }));
}

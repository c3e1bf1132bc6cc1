import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { assertSteady, LIST, stay } from './kit.ts';

const focused = (page: Page): Promise<string | null> => page.evaluate(() => document.activeElement!.textContent);

/** «Why this?» and «Not interested», without a mouse. */
export function feedbackScenarios(browser: () => Browser): void {
  test('keyboard: why an item is there is said in plain words, and Escape takes them away', () =>
    stay(browser(), async ({ page, open, change }) => {
      await open(LIST);
      await change();
      await page.locator('attune-list a').nth(2).focus();
      await page.keyboard.press('Tab');
      assert.equal(await focused(page), 'Why this?');
      await page.keyboard.press('Enter');
      const words = page.locator('.attune-why');
      await page.waitForFunction(() => document.querySelector('.attune-why')?.textContent);
      assert.match((await words.textContent())!, /^[A-Z].*\. Chosen by .*\.$/);
      const button = page.locator('attune-list li').nth(2).locator('[data-attune-why]');
      assert.equal(await button.getAttribute('aria-expanded'), 'true');
      await page.keyboard.press('Escape');
      assert.equal(await words.count(), 0);
      assert.equal(await button.getAttribute('aria-expanded'), 'false');
      assert.equal(await focused(page), 'Why this?');
      await assertSteady(page);
    }));

  test('keyboard: what is not wanted leaves at once and is not shown again, until that is taken back', () =>
    stay(browser(), async ({ page, open, items, told, change, known, site }) => {
      await open(LIST);
      const before = await items();
      const unwanted = before[2]!;
      await page.locator('attune-list li').nth(2).locator('[data-attune-action]').focus();
      await page.keyboard.press('Enter');
      assert.deepEqual(await items(), before.with(2, null));
      assert.equal(await focused(page), 'Undo');
      const sent = await site.until(({ type }) => type === 'not_interested');
      const list = await page.locator('attune-list ul').getAttribute('data-attune-list');
      assert.equal(sent.item, unwanted);
      assert.equal(sent.recommendation.position, 3);
      assert.equal(sent.recommendation.slot, 'home');
      assert.ok(sent.recommendation.id && list);
      await known(({ profile }) => profile.dismissed.includes(unwanted));
      await change();
      assert.ok(!(await told()).includes(unwanted));
      assert.equal(await focused(page), 'Undo');
      await page.keyboard.press('Enter');
      assert.equal((await items())[2], unwanted);
      assert.equal(await focused(page), 'Not interested');
      await known(({ profile }) => !profile.dismissed.includes(unwanted));
      await assertSteady(page);
    }));

  test('what is not wanted makes room for others when nobody is there any more', () =>
    stay(browser(), async ({ page, open, items }) => {
      await open(LIST);
      const unwanted = (await items())[0]!;
      await page.clock.install();
      await page.locator('attune-list li').first().locator('[data-attune-action]').click();
      await page.locator('#below a').focus();
      await page.mouse.move(5, 5);
      await page.clock.runFor(9_000);
      await page.waitForFunction(() => !document.querySelector('.attune-note'));
      const now = await items();
      assert.ok(!now.includes(unwanted));
      assert.ok(now[0]);
      await assertSteady(page);
    }));

  test('every text can be another one', () =>
    stay(browser(), async ({ page, open }) => {
      await open(`<attune-list limit="2" heading="Für Sie" lang="de" text-why="Warum?"
        text-not-interested="Nichts für mich" text-undo="Zurück" text-removed="Wird nicht mehr gezeigt."></attune-list>`);
      await page.getByText('Warum?').first().waitFor();
      await page.getByText('Nichts für mich').first().click();
      await page.getByText('Wird nicht mehr gezeigt.').waitFor();
      await page.getByText('Zurück').click();
      assert.equal(await page.getByText('Nichts für mich').count(), 2);
      assert.match((await page.locator('.attune-price').first().textContent())!, /^\d+,\d\d\s€$/);
    }));
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { assertSteady, LIST, stay } from './kit.ts';

const CELLS = 'attune-list li';

const boxOf = (page: Page, cell: number): Promise<{ x: number; y: number } | null> =>
  page.locator(CELLS).nth(cell).boundingBox();

/** Waits until every cell shows what the list says, with nothing on its way. */
async function caughtUp(page: Page): Promise<void> {
  await page.waitForFunction(cells => {
    const shown = [...document.querySelectorAll<HTMLElement>(cells)].map(cell => cell.dataset.attuneItem);
    const told = window.lists.at(-1)!.entries.map(({ id }) => id);
    return shown.join() === told.join() && document.getAnimations().length === 0;
  }, CELLS);
}

/** The list changes, and nobody is disturbed. */
export function calmScenarios(browser: () => Browser): void {
  test('a click changes the list', () =>
    stay(browser(), async ({ page, open, items }) => {
      await open(LIST);
      const before = await items();
      assert.equal(before.length, 8);
      const [link, list] = [page.locator('attune-list a').nth(3), page.locator('attune-list ul')];
      const id = await list.getAttribute('data-attune-list');
      await link.click();
      await page.waitForFunction(
        id => document.querySelector<HTMLElement>('attune-list ul')!.dataset.attuneList !== id,
        id,
      );
      assert.notDeepEqual(await items(), before);
      const positions = await page.$$eval(CELLS, all => all.map(cell => (cell as HTMLElement).dataset.attunePosition));
      assert.deepEqual(positions, ['1', '2', '3', '4', '5', '6', '7', '8']);
      await assertSteady(page);
    }));

  test('what is under the pointer stays where it is, the rest goes around it and follows when the pointer leaves', () =>
    stay(browser(), async ({ page, open, items, change }) => {
      await open(LIST);
      await page.locator(CELLS).nth(1).hover();
      const [held, box, first] = [(await items())[1], await boxOf(page, 1), await items()];
      for (let round = 0; round < 3; round++) {
        await change();
        assert.equal((await items())[1], held);
        assert.deepEqual(await boxOf(page, 1), box);
      }
      assert.notDeepEqual(await items(), first);
      await page.mouse.move(5, 5);
      await caughtUp(page);
      await assertSteady(page);
    }));

  test('what has the focus stays where it is and keeps the focus', () =>
    stay(browser(), async ({ page, open, items, change }) => {
      await open(LIST);
      await page.locator('attune-list a').nth(4).focus();
      const [held, box] = [(await items())[4], await boxOf(page, 4)];
      for (let round = 0; round < 2; round++) {
        await change();
        assert.equal((await items())[4], held);
        assert.deepEqual(await boxOf(page, 4), box);
        assert.ok(await page.evaluate(() => document.activeElement?.matches('attune-list a')));
      }
      await page.locator('#below a').focus();
      await caughtUp(page);
      await assertSteady(page);
    }));

  test('focus goes through the items as the eye does, also after a change', () =>
    stay(browser(), async ({ page, open, change, items }) => {
      await open(LIST);
      await change();
      await caughtUp(page);
      const order = [];
      await page.locator('attune-list a').first().focus();
      for (let step = 0; step < 9; step++) {
        order.push(
          await page.evaluate(() => document.activeElement!.closest<HTMLElement>('li')?.dataset.attuneItem ?? null),
        );
        await page.keyboard.press('Tab');
      }
      const [a, b, c] = await items();
      assert.deepEqual(order, [a, a, a, b, b, b, c, c, c]);
    }));

  test('things glide, but not where people want stillness, and nothing is pushed aside either way', async () => {
    for (const reducedMotion of ['no-preference', 'reduce'] as const) {
      await stay(
        browser(),
        async ({ page, open, change, items }) => {
          await open(LIST);
          const before = await items();
          await change();
          await change();
          assert.notDeepEqual(await items(), before);
          const moved = await page.evaluate(() => window.moved);
          assert.equal(moved > 0, reducedMotion === 'no-preference', `${moved} animations`);
          await assertSteady(page);
        },
        { reducedMotion },
      );
    }
  });

  test('what is below the list stays where it is from the first moment on', () =>
    stay(browser(), async ({ page, site, open, change }) => {
      site.held = /recommendations|stream/;
      await open(LIST, 'loading');
      const top = (): Promise<number> => page.$eval('#below', below => below.getBoundingClientRect().top);
      const before = await top();
      site.release();
      await page.waitForSelector('attune-list[data-state=ready]');
      assert.equal(await top(), before);
      await change();
      assert.equal(await top(), before);
      await assertSteady(page);
    }));
}

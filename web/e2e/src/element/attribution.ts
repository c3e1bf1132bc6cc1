import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Browser } from 'playwright-core';
import { stay } from './kit.ts';

const BUYABLE = `<attune-list limit="4" slot-name="home" heading="For you"><template>
  <a data-field="url title"></a> <b data-field="title"></b><button data-attune-action="add-to-cart">Buy</button>
  </template></attune-list>`;

/** What is done with an item is owed to the list that it was shown in. */
export function attributionScenarios(browser: () => Browser): void {
  test('impression, click, cart and purchase arrive with the list, slot and position that were seen', () =>
    stay(browser(), async ({ page, site, open, known }) => {
      await open(BUYABLE);
      const place = page.locator('attune-list li').nth(2);
      const item = (await place.getAttribute('data-attune-item'))!;
      const list = await page.locator('attune-list ul').getAttribute('data-attune-list');
      const mine = (type: string) => (event: Record<string, any>) => event.type === type && event.item === item;
      await site.until(mine('impression'));
      // All of it is about the place as it was when it was clicked.
      await place.locator('a').click();
      await place.getByText('Buy').click();
      await page.goto(`${site.url}/thanks`);
      await page.evaluate(item => (window as any).attune.tracker.purchase(item, { quantity: 1, value: 5 }), item);
      const types = ['impression', 'click', 'add_to_cart', 'purchase'];
      const { events } = await known(({ events }) =>
        types.every(type => events.some(event => event.type === type && event.item === item)),
      );
      for (const type of types) {
        const row = events.find(event => event.type === type && event.item === item)!;
        assert.deepEqual([row.slot, row.position], ['home', 3], type);
        if (type !== 'add_to_cart') assert.equal(row.list, list, type);
        else assert.ok(row.list, type);
      }
      const cart = await site.until(mine('add_to_cart'));
      assert.ok(cart.value > 0 && cart.currency);
    }));

  test('who asks for privacy gets a list, and nothing is sent or stored', () =>
    stay(browser(), async ({ page, site, context, open, items }) => {
      await context.addInitScript(() => Object.defineProperty(navigator, 'globalPrivacyControl', { get: () => true }));
      await open(BUYABLE);
      assert.equal((await items()).filter(Boolean).length, 4);
      await page.locator('attune-list a').first().click();
      await page.getByText('Not interested').first().click();
      assert.equal((await items()).filter(Boolean).length, 3);
      assert.deepEqual(
        site.asked.filter(line => line.includes('/v1/events') || line.includes('/v1/stream')),
        [],
      );
      assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), []);
    }));
}

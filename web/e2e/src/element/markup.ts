import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Browser } from 'playwright-core';
import { assertSteady, servedList, stay } from './kit.ts';

const ITEM = (item: string): string =>
  `<li data-attune-item="${item}"><a href="#${item}" data-field="url title">${item}</a></li>`;

/** Pages that bring their own markup. */
export function markupScenarios(browser: () => Browser): void {
  test('what the server rendered is the first paint, and what stays in the list is not drawn again', () =>
    stay(browser(), async ({ page, site, open, items }) => {
      const { id, items: served } = await servedList(8);
      const given = served.map(({ item }) => ITEM(item)).join('');
      site.held = /recommendations|stream/;
      await open(
        `<attune-list limit="8" label="For you"><template>${ITEM('')}</template>
        <ul class="own-list" data-attune-list="${id}" data-attune-slot="home">${given}</ul></attune-list>`,
        'given',
      );
      assert.deepEqual(
        await items(),
        served.map(({ item }) => item),
      );
      await page.$$eval('attune-list li', all => all.forEach(item => item.toggleAttribute('data-first')));
      site.release();
      await page.waitForSelector('attune-list[data-state=ready]');
      const now = await page.$$eval('attune-list li', all =>
        all.map(item => [(item as HTMLElement).dataset.attuneItem!, item.hasAttribute('data-first')] as const),
      );
      assert.equal(now.length, 8);
      for (const [item, kept] of now)
        assert.equal(
          kept,
          served.some(old => old.item === item),
          item,
        );
      await assertSteady(page);
    }));

  test('a template draws the items, by the fields that it names', () =>
    stay(browser(), async ({ page, open }) => {
      await open(`<attune-list limit="3" label="For you" without="why not-interested"><template>
        <a data-field="url"><b data-field="title"></b></a> <i data-field="price"></i>
        <button data-attune-action="add-to-cart" data-field="aria-label:title">+</button></template></attune-list>`);
      const first = page.locator('attune-list li').first();
      const item = await first.getAttribute('data-attune-item');
      const known = await page.evaluate(
        item => (window as any).attune.tracker.read(`/v1/items/${item}`) as Promise<any>,
        item,
      );
      assert.equal(await first.locator('b').textContent(), known.title);
      assert.equal(await first.locator('a').getAttribute('href'), known.url);
      assert.match((await first.locator('i').textContent())!, new RegExp(`^\\D*${known.price.toFixed(2)}$`));
      assert.equal(await first.locator('button').getAttribute('aria-label'), known.title);
      assert.equal(await first.getAttribute('data-attune-price'), String(known.price));
      assert.equal(await first.locator('[data-attune-why], .attune-actions').count(), 0);
    }));

  test('a page that draws its lists itself is stamped, and tells impressions and clicks', () =>
    stay(browser(), async ({ page, site, known }) => {
      const { id, items: served } = await servedList(3);
      const given = served.map(({ item }) => `<li><a href="#${item}">${item}</a></li>`).join('');
      site.html = `<!doctype html><title>Shop</title><link rel="icon" href="data:,">
        <script defer src="/snippet.js" data-url=""></script><script defer src="/attune-stamp.js"></script>
        <ul data-attune-stamp="${id}" data-attune-slot="home"
          data-attune-items="${served.map(({ item }) => item)}">${given}</ul>`;
      await page.goto(site.url);
      const second = page.locator('li').nth(1);
      await site.until(({ type, item }) => type === 'impression' && item === served[1]!.item);
      await second.locator('a').click();
      const { events } = await known(({ events }) =>
        ['impression', 'click'].every(type => events.some(event => event.type === type)),
      );
      const click = events.find(({ type }) => type === 'click')!;
      assert.deepEqual([click.item, click.list, click.slot, click.position], [served[1]!.item, id, 'home', 2]);
      assert.equal(
        await page
          .locator('ul')
          .innerHTML()
          .then(html => html.replace(/ data-attune-\w+="[^"]*"/g, '')),
        given,
      );
    }));
}

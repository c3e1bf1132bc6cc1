import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { photograph, visitor } from '../browser.ts';
import { NODE } from './kit.ts';

const GUIDE = fileURLToPath(new URL('../../../../docs/guide/show-a-list.md', import.meta.url));
const LINES = 10;

/** The first page of the guide, with the address of this node. */
function tenLines(): string {
  const [, page = ''] = /```html\n(<!doctype html>[^]*?)```/.exec(readFileSync(GUIDE, 'utf8')) ?? [];
  assert.equal(page.trim().split('\n').length, LINES, page);
  assert.ok(page.includes('http://127.0.0.1:8080'));
  return page.replaceAll('http://127.0.0.1:8080', NODE);
}

/** What the guide says is so. */
export function guideScenarios(browser: () => Browser): void {
  test('the ten lines of the guide, on a server of their own, are a list that changes after a click', async context => {
    const html = tenLines();
    const server = createServer((_, answer) => answer.setHeader('Content-Type', 'text/html').end(html));
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const person = await visitor(browser());
    try {
      const page = await person.newPage();
      const opened = performance.now();
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      await page.waitForSelector('attune-list[data-state=ready][data-connection=live]');
      const shown = performance.now();
      const items = page.locator('attune-list li[data-attune-item]');
      assert.equal(await items.count(), 8);
      const list = await page.getAttribute('attune-list ul', 'data-attune-list');
      const clicked = performance.now();
      await items.nth(2).locator('a').click();
      await page.waitForFunction(
        list => document.querySelector<HTMLElement>('attune-list ul')!.dataset.attuneList !== list,
        list,
      );
      const changed = performance.now();
      const [first, after] = [Math.round(shown - opened), Math.round(changed - clicked)];
      context.diagnostic(`opened to live list ${first} ms, click to changed list ${after} ms`);
      await photograph(page, 'ten-lines');
    } finally {
      await person.close();
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    }
  });
}

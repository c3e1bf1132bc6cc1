// The console in a real Chromium against a demo that is up: ATTUNE_URL=http://127.0.0.1:8080 npm run e2e
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { violations } from './axe.ts';
import { openBrowser, photograph, PHONE, visitor } from './browser.ts';
import { sendShoppers, type Shoppers } from './shoppers.ts';

const url = process.env.ATTUNE_URL ?? '';
if (!url) throw new Error('ATTUNE_URL: not set (expected: the address of a running demo)');

const VIEWS = ['pulse', 'events', 'rejects', 'person', 'why', 'funnel', 'trends', 'catalogue', 'connections'];
const DESK = { width: 1440, height: 900 };

let browser: Browser;
let shoppers: Shoppers;

before(async () => {
  browser = await openBrowser();
  shoppers = sendShoppers(url, 10, 600);
});
after(async () => {
  await shoppers.stop();
  await browser.close();
});

async function withConsole(
  view: string,
  work: (page: Page, context: BrowserContext) => Promise<void>,
  options: Parameters<typeof visitor>[1] = {},
): Promise<void> {
  const context = await visitor(browser, { viewport: DESK, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', message => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', error => complaints.push(error.message));
  await open(page, view);
  await work(page, context);
  await context.close();
  assert.deepEqual(complaints, []);
}

async function open(page: Page, view: string): Promise<void> {
  await page.goto(`${url}/console/#/${view}`);
  await page.waitForSelector('.connection[data-live=true]', { state: 'attached' });
  await page.waitForSelector('.light');
}

const api = async <T>(path: string): Promise<T> => (await (await fetch(url + path)).json()) as T;

/** A number of the page, without the commas. */
async function number(page: Page, selector: string): Promise<number> {
  return Number((await page.locator(selector).first().innerText()).replace(/[^0-9.]/g, ''));
}

async function metric(name: string, label: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const line = text.split('\n').find(each => each.startsWith(`${name}{`) && each.includes(label));
  return Number(line?.split(' ').at(-1) ?? 0);
}

/** Items are called by name a moment after they are there. */
async function picture(page: Page, name: string): Promise<void> {
  if (await page.locator('.item').count()) {
    await page.waitForFunction(() =>
      [...document.querySelectorAll<HTMLElement>('.item')].some(item => item.textContent !== item.title),
    );
  }
  await photograph(page, name);
}

const rows = '#event-rows tbody tr';
const firstRow = (page: Page): Promise<string> => page.locator(rows).first().innerText();
const moved = (page: Page, from: string): Promise<unknown> =>
  page.waitForFunction(([selector, old]) => document.querySelector<HTMLElement>(selector)!.innerText !== old, [
    rows,
    from,
  ] as const);

/** What stays of a row whatever is found out about it later, such as the title of its item. */
const firstTime = (page: Page): Promise<string> => page.locator(`${rows} td.time`).first().innerText();
const movedOn = (page: Page, from: string): Promise<unknown> =>
  page.waitForFunction(([selector, old]) => document.querySelector<HTMLElement>(selector)!.innerText !== old, [
    `${rows} td.time`,
    from,
  ] as const);

test('the pulse is what the metrics say', async () => {
  await withConsole('pulse', async page => {
    await page.waitForFunction(() => document.querySelectorAll('.tile-value').length === 4);
    const before = { at: Date.now(), counted: await metric('attune_learner_events_total', 'counted') };
    await page.waitForFunction(until => Date.now() > until, before.at + 4_000);
    const perSecond =
      ((await metric('attune_learner_events_total', 'counted')) - before.counted) / ((Date.now() - before.at) / 1_000);
    const shown = await page.evaluate(() => [...document.querySelectorAll('.key b')].map(each => each.textContent));
    const accepted = Number(shown[0]!.replace(/,/g, ''));
    assert.ok(accepted > perSecond / 3 && accepted < perSecond * 3, `${accepted} shown, ${perSecond} counted`);
    assert.equal(await page.locator('.verdict').getAttribute('data-level'), 'good');
    await picture(page, 'console-pulse');
  });
});

test('events carry their fate as a word, filters leave only what they name', async () => {
  await withConsole('events', async page => {
    for (const fate of ['accepted', 'duplicate', 'rejected', 'robot']) {
      await page.waitForSelector(`${rows}[data-fate=${fate}] .fate:has-text("${fate}")`);
    }
    await picture(page, 'console-events');
    for (const fate of ['accepted', 'duplicate', 'robot', 'withheld'])
      await page.locator(`.chip[data-fate=${fate}]`).click();
    await page.waitForFunction(
      selector => [...document.querySelectorAll<HTMLElement>(selector)].every(row => row.dataset.fate === 'rejected'),
      rows,
    );
    assert.match(await firstRow(page), /expected/);
    await page.locator('.chip[data-fate=accepted]').click();
    await page.locator('select').selectOption('add_to_cart');
    await page.waitForFunction(
      selector => [...document.querySelectorAll(selector)].every(type => type.textContent === 'add to cart'),
      `${rows} .type`,
    );
  });
});

test('rows that come and go leave nothing behind', async () => {
  await withConsole('events', async page => {
    await page.waitForFunction(selector => document.querySelectorAll(selector).length >= 100, rows);
    const nodes = (): Promise<number> =>
      page.evaluate(() => document.querySelector('#event-rows tbody')!.childNodes.length);
    const before = await nodes();
    for (let turn = 0; turn < 12; turn++) await moved(page, await firstRow(page));
    assert.ok((await nodes()) <= before + 3, `${before} nodes, then ${await nodes()}`);
  });
});

test('a pause holds the rows still and counts what is newer; going on shows it', async () => {
  await withConsole('events', async page => {
    await page.waitForSelector(rows);
    await page.click('#pause');
    const held = await firstTime(page);
    await page.waitForFunction(() => /[1-9][0-9]* newer/.test(document.querySelector('.stream-state')!.textContent!));
    assert.equal(await firstTime(page), held);
    await page.click('#newest');
    await movedOn(page, held);
  });
});

test('scrolling back holds the rows and brings older ones; by keyboard, too', async () => {
  await withConsole('events', async page => {
    await page.waitForFunction(selector => document.querySelectorAll(selector).length >= 100, rows);
    await page.locator('#event-rows').focus();
    await page.keyboard.press('End');
    await page.waitForFunction(selector => document.querySelectorAll(selector).length > 100, rows);
    const held = await firstTime(page);
    await page.waitForFunction(() => /Held while you scroll back, [0-9]+ newer/.test(document.body.innerText));
    assert.equal(await firstTime(page), held);
    await page.keyboard.press('Home');
    await movedOn(page, held);
    await page.keyboard.press('Space');
    await page.waitForSelector('#pause[aria-pressed=true]');
    const paused = await firstTime(page);
    await page.waitForFunction(() => /Paused, [0-9]+ newer/.test(document.body.innerText));
    assert.equal(await firstTime(page), paused);
    await page.keyboard.press('Space');
    await movedOn(page, paused);
  });
});

test('a reject is found by its rule, with a sample that names nobody', async () => {
  await withConsole('rejects', async page => {
    const rule = page.locator('.rule', { hasText: 'depth' }).first();
    await rule.waitFor();
    await rule.locator('summary').click();
    const sample = await rule.locator('pre').innerText();
    assert.match(sample, /"depth": 1.7/);
    assert.match(sample, /\(hidden\)/);
    assert.doesNotMatch(sample, /shopper-/);
    await picture(page, 'console-rejects');
  });
});

test('a click stands beside what it changed in profile and list', async () => {
  await withConsole('person', async page => {
    await page.waitForSelector('.people .person');
    await page.locator('select[name=kind]').selectOption('anonymousId');
    await page.locator('input[name=id]').fill(shoppers.people[0]!);
    await page.keyboard.press('Enter');
    // A batch is learned as one: what it changed stands beside its last event.
    const step = page.locator('.step', { has: page.locator('.moves a') });
    await step
      .filter({ has: page.locator('.became .up') })
      .filter({ has: page.locator('.did .item') })
      .first()
      .waitFor();
    const profile = await api<{ recentClicks: { item: string }[] }>(
      `/v1/users/${shoppers.people[0]}/profile?anonymous=true`,
    );
    assert.ok(profile.recentClicks.length > 0);
    await picture(page, 'console-person');
  });
});

test('why an item is in a list is what was recorded with it', async () => {
  const list = await api<{ id: string; items: { item: string; score: number; sources: Record<string, number> }[] }>(
    `/v1/recommendations?anonymousId=${shoppers.people[1]}&slot=home&limit=6`,
  );
  await withConsole('why', async page => {
    await page.locator('input[name=list]').fill(list.id);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('.scores > li').length === 6);
    await page.locator('.scores a').nth(2).click();
    await page.waitForSelector('.explained tbody tr');
    const third = list.items[2]!;
    const shown = await page.locator('.explained tbody tr').allInnerTexts();
    const sources = Object.entries(third.sources).filter(([, value]) => value !== 0);
    assert.equal(shown.length, sources.length);
    for (const [name, value] of sources) {
      assert.ok(
        shown.some(row => row.includes(name) && row.includes(value.toFixed(5))),
        `${name} ${value}`,
      );
    }
    await picture(page, 'console-why');
  });
});

test('the funnel is the one of the API, position by position', async () => {
  await withConsole('funnel', async page => {
    await page.waitForSelector('.heat tbody tr');
    await page.waitForFunction(() => /[1-9]/.test(document.querySelectorAll('.funnel-count')[3]?.textContent ?? ''));
    await picture(page, 'console-funnel');
    await page.locator('select').selectOption('cart');
    await page.waitForFunction(() => document.querySelector('select')!.value === 'cart');
    await shoppers.stop();
    const steps = ['served', 'impression', 'hover', 'click', 'add_to_cart', 'purchase'] as const;
    const { positions } = await settled();
    const counted = JSON.stringify(positions.map(position => steps.map(step => position[step])));
    shoppers = sendShoppers(url, 10, 600, ['home']);
    await page.waitForFunction(
      expected =>
        JSON.stringify(
          [...document.querySelectorAll('.heat tbody tr')].map(row =>
            [...row.querySelectorAll('td')].map(cell => Number(cell.innerText.split(/\s/)[0]!.replace(/,/g, ''))),
          ),
        ) === expected,
      counted,
    );
  });
});

type Funnel = { lists: number; positions: Record<string, number>[] };

/** The funnel once all that was sent is in it. */
async function settled(): Promise<Funnel> {
  const ask = (): Promise<Funnel> => api<Funnel>('/v1/console/funnel?slot=cart&window=PT1H');
  for (let before = await ask(); ;) {
    await new Promise(resolve => setTimeout(resolve, 500));
    const next = await ask();
    if (JSON.stringify(next.positions) === JSON.stringify(before.positions)) return next;
    before = next;
  }
}

test('trends name the items that the API names', async () => {
  await withConsole('trends', async page => {
    await page.waitForSelector('.activity tbody tr .spark');
    await picture(page, 'console-trends');
    await page.locator('label', { hasText: 'Types' }).click();
    await page.waitForSelector('.activity th:has-text("impression")');
    const { rows: types } = await api<{ rows: { key: string; events: number }[] }>('/v1/activity?by=type&window=PT5M');
    const shown = await page.locator('.activity tbody th').allInnerTexts();
    assert.equal(shown[0], types[0]!.key.replace(/_/g, ' '));
  });
});

test('catalogue and connections show the numbers of the API', async () => {
  await withConsole('catalogue', async page => {
    await page.waitForSelector('.problems li');
    const health = await api<{ items: number; available: number }>('/v1/console/catalogue');
    assert.equal(await number(page, '.tile-value'), health.items);
    assert.equal(await number(page, '.tile:nth-child(2) .tile-value'), health.available);
    await page.locator('.problems summary').first().click();
    await page.locator('.examples li').first().waitFor();
    await picture(page, 'console-catalogue');
    await open(page, 'connections');
    await page.waitForFunction(() => Number(document.querySelector('.tile-value')?.textContent) >= 10);
    assert.equal(await number(page, '.tile-value'), await metric('attune_push_pages', 'sse'));
    await picture(page, 'console-connections');
  });
});

test('every view is reached by keyboard and says where it is', async () => {
  await withConsole('pulse', async page => {
    for (const view of VIEWS.slice(1)) {
      await page.locator(`nav a[href="#/${view}"]`).focus();
      await page.keyboard.press('Enter');
      await page.waitForFunction(name => location.hash === `#/${name}`, view);
      await page.waitForSelector(`nav a[href="#/${view}"][aria-current=page]`);
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'title');
    }
  });
});

test('colours follow the system until somebody chooses, and stay chosen', async () => {
  const ground = (page: Page): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await withConsole(
    'pulse',
    async page => {
      const dark = await ground(page);
      await page.click('#theme');
      const light = await ground(page);
      assert.notEqual(light, dark);
      await page.reload();
      await page.waitForSelector('.light');
      assert.equal(await ground(page), light);
    },
    { colorScheme: 'dark' },
  );
});

for (const [name, options] of [
  ['a desk in light colours', { viewport: DESK, colorScheme: 'light' }],
  ['a desk in dark colours', { viewport: DESK, colorScheme: 'dark' }],
  ['a phone in light colours', { viewport: PHONE, colorScheme: 'light' }],
  ['a phone in dark colours', { viewport: PHONE, colorScheme: 'dark' }],
] as const) {
  test(`axe finds nothing in any view, and nothing is wider than the screen, on ${name}`, async () => {
    await withConsole(
      'pulse',
      async page => {
        for (const view of VIEWS) {
          await open(page, view === 'person' ? `person/anonymousId/${shoppers.people[0]}` : view);
          await page.waitForSelector(READY[view]!);
          if (view === 'why') {
            await page.locator('.recent-lists a').first().click();
            await page.locator('.scores a').nth(1).click();
            await page.waitForSelector('.explained');
          }
          assert.deepEqual(await violations(page), [], view);
          assert.ok(
            await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
            `${view} is too wide`,
          );
        }
      },
      options,
    );
  });
}

/** What a view shows once it has its numbers. */
const READY: Record<string, string> = {
  pulse: '.tile-value',
  events: rows,
  rejects: '.rule',
  person: '.step .type',
  why: '.recent-lists a',
  funnel: '.heat tbody tr',
  trends: '.activity tbody tr',
  catalogue: '.problems li',
  connections: '.tile-value',
};

test('where keys are asked for, the secret one goes into a header and the tab, and nowhere else', async () => {
  const context = await visitor(browser, { viewport: DESK });
  const page = await context.newPage();
  const addresses: string[] = [];
  page.on('request', request => addresses.push(request.url()));
  await page.route('**/v1/**', route =>
    route.request().headers().authorization === 'Bearer right-key'
      ? route.continue()
      : route.fulfill({ status: 401, json: { error: { code: 'bad_key', message: 'key: unknown' } } }),
  );
  await page.goto(`${url}/console/`);
  await page.waitForSelector('#key');
  assert.deepEqual(await violations(page), []);
  await picture(page, 'console-key');
  await page.fill('#key', 'wrong-key');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[role=alert]:has-text("key: unknown")');
  await page.fill('#key', 'right-key');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.tile-value');
  assert.deepEqual(
    addresses.filter(address => address.includes('-key')),
    [],
  );
  assert.equal(await page.evaluate(() => JSON.stringify({ ...localStorage }).includes('right-key')), false);
  await page.reload();
  await page.waitForSelector('.tile-value');
  await page.click('#leave');
  await page.waitForSelector('#key');
  assert.equal(await page.evaluate(() => sessionStorage.length), 0);
  await context.close();
});

test('a page whose stream broke says so, and comes back by itself', async () => {
  const context = await visitor(browser, { viewport: DESK });
  const page = await context.newPage();
  let tries = 0;
  await page.route('**/v1/console/stream', async route => {
    tries++;
    if (tries === 1) await route.fulfill({ status: 200, contentType: 'text/event-stream', body: ': \n\n' });
    else if (tries < 4) await route.abort();
    else await route.continue();
  });
  await page.goto(`${url}/console/#/events`);
  await page.waitForSelector('.connection:has-text("Reconnecting")');
  await page.waitForSelector('.connection:has-text("Live")');
  await page.waitForSelector(rows);
  assert.equal(tries, 4);
  await context.close();
});

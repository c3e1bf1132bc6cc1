// Takes the pictures of README and guide: ATTUNE_URL and ATTUNE_NEWS_URL name a demo that is up, the argument a folder.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser, PHONE, visitor } from './browser.ts';
import { settled } from './scenarios.ts';
import { enterShop } from './shop.ts';
import { sendShoppers } from './shoppers.ts';

const shop = process.env.ATTUNE_URL;
const news = process.env.ATTUNE_NEWS_URL;
const folder = process.argv[2];
if (!shop || !news || !folder) throw new Error('pictures: ATTUNE_URL, ATTUNE_NEWS_URL and a folder (expected: all)');

const DESK = { width: 1280, height: 900 };
const WIDE = { width: 1440, height: 900 };
/** The category that pictures are clicked in, and another one for those that show what changes. */
const CATEGORY = 'living';
const OTHER = 'coffee';

type Work = (page: Page) => Promise<void>;

async function take(browser: Browser, name: string, options: BrowserContextOptions, work: Work): Promise<void> {
  const context = await visitor(browser, options);
  const page = await context.newPage();
  await work(page);
  await page.evaluate(() => document.fonts.ready);
  await settled(page);
  await page.screenshot({ path: join(folder!, `${name}.png`) });
  await context.close();
  console.log(`${name}.png`);
}

/** As long as a person looks. */
async function pause(page: Page, milliseconds: number): Promise<void> {
  const now = await page.evaluate(() => performance.now());
  await page.waitForFunction(until => performance.now() > until, now + milliseconds);
}

/** Looks at three things of the category, one after the other, as long as a person does. */
async function threeClicks(page: Page, first = CATEGORY): Promise<void> {
  for (let i = 0; i < 3; i++) {
    await page.click(`.chip[data-category=${i === 0 ? first : CATEGORY}]`);
    await page.locator('#grid > .card .card-link').nth(i).click();
    await page.waitForSelector('.product');
    await pause(page, 900);
  }
}

async function home(page: Page): Promise<void> {
  await page.click('.brand');
  await page.evaluate(() => scrollTo(0, 0));
  await page.mouse.move(640, 4);
}

const pictures: Record<string, [BrowserContextOptions, Work]> = {
  'shop-before': [{ viewport: DESK }, async page => void (await enterShop(page, shop))],
  'shop-after': [
    { viewport: DESK },
    async page => {
      await enterShop(page, shop);
      await threeClicks(page);
      await home(page);
    },
  ],
  'shop-product': [
    { viewport: DESK },
    async page => {
      await enterShop(page, shop);
      await threeClicks(page);
      await page.mouse.move(640, 4);
    },
  ],
  'shop-live': [
    { viewport: WIDE },
    async page => {
      await enterShop(page, shop);
      await page.click('#open-live');
      await threeClicks(page, OTHER);
      await page.click('.product .buy');
      await page.waitForSelector('.entry[data-types~=add_to_cart]');
      await pause(page, 600);
      await home(page);
    },
  ],
  'shop-filters': [
    { viewport: DESK },
    async page => {
      await enterShop(page, shop);
      await page.goto(`${shop}/#/browse?category=clothing&colour=navy&colour=rose&colour=sage&colour=teal&colour=plum`);
      await page.waitForSelector('#grid .card');
    },
  ],
  'shop-dark': [
    { viewport: DESK, colorScheme: 'dark' },
    async page => {
      await enterShop(page, shop);
      await threeClicks(page);
      await home(page);
    },
  ],
  'phone-home': [
    { viewport: PHONE, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
    async page => void (await enterShop(page, shop)),
  ],
  'phone-live': [
    { viewport: PHONE, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
    async page => {
      await enterShop(page, shop);
      await page.click('#open-live');
      await threeClicks(page, OTHER);
      await page.waitForSelector('.entry.loud .moves');
    },
  ],
  news: [
    { viewport: DESK },
    async page => {
      await page.goto(news);
      for (let i = 0; i < 3; i++) {
        const link = page.locator('.section[data-section=science] .story[data-attune-item] .story-link').nth(i);
        await link.click();
        await page.waitForSelector('.read');
      }
      await page.waitForSelector('#status .latency:not([hidden])');
      await page.click('.name');
      await page.waitForSelector('#latest li');
      await page.evaluate(() => scrollTo(0, 0));
      await page.mouse.move(640, 4);
    },
  ],
  'console-pulse': [
    { viewport: WIDE },
    async page => {
      await page.goto(`${shop}/console/#/pulse`);
      await page.waitForSelector('.connection[data-live=true]', { state: 'attached' });
      // Its charts show the last minute.
      await page.waitForFunction(until => performance.now() > until, 60_000, { timeout: 90_000 });
    },
  ],
};

/** One person's page and what the console shows of it at the same time. */
async function consolePerson(browser: Browser): Promise<void> {
  const context = await visitor(browser, { viewport: DESK });
  const page = await context.newPage();
  await enterShop(page, shop!);
  const person = await page.evaluate(() => localStorage.getItem('attune.default.anonymousId'));
  await take(browser, 'console-person', { viewport: WIDE }, async console => {
    await console.goto(`${shop}/console/#/person/anonymousId/${person}`);
    await console.waitForSelector('.connection[data-live=true]', { state: 'attached' });
    await threeClicks(page, OTHER);
    await page.click('.product .buy');
    await console.waitForFunction(() =>
      [...document.querySelectorAll('.step')].some(step => /cart/i.test(step.textContent ?? '')),
    );
    // Items are called by name a moment after they are there.
    await console.waitForFunction(() =>
      [...document.querySelectorAll<HTMLElement>('.item')].some(item => item.textContent !== item.title),
    );
  });
  await context.close();
}

mkdirSync(folder, { recursive: true });
const browser = await openBrowser();
// The console shows open pages, too.
const others = sendShoppers(shop, 8, 900);
const wanted = process.argv.slice(3);
try {
  for (const [name, [options, work]] of Object.entries(pictures)) {
    if (wanted.length === 0 || wanted.includes(name)) await take(browser, name, options, work);
  }
  if (wanted.length === 0 || wanted.includes('console-person')) await consolePerson(browser);
} finally {
  await others.stop();
  await browser.close();
}

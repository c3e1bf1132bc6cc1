import assert from 'node:assert/strict';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { visitor } from '../browser.ts';
import { anonymousIdOf, knownTo, type Known } from '../track/person.ts';
import { openSite, type Site } from './site.ts';

export const NODE = process.env.ATTUNE_URL ?? '';
if (!NODE) throw new Error('ATTUNE_URL: not set (expected: the address of a running demo)');

/** Somebody with an empty browser, at a site of their own. */
export interface Stay {
  site: Site;
  context: BrowserContext;
  page: Page;
  /** Opens the site's page with this in its body, and waits for this state of the list. */
  open(body: string, state?: string, html?: Html): Promise<void>;
  /** Items by cell. */
  items(): Promise<(string | null)[]>;
  /** Does what makes another list come, and waits until it is shown. */
  change(item?: string): Promise<void>;
  /** What the element said last that it shows. */
  told(): Promise<string[]>;
  /** Asks the node for what it knows of the person, until it knows enough. */
  known(enough: (known: Known) => boolean): Promise<Known>;
}

interface Html {
  dir?: string;
  path?: string;
  /** Scripts of the page, instead of those of snippet and element. */
  scripts?: string[];
}

declare global {
  interface Window {
    /** The sum of all layout shifts. */
    shifted: number;
    /** What shifted, for those who look for why. */
    shiftedWhat: string[];
    /** How often something was set in motion. */
    moved: number;
    lists: { id?: string; pushed?: boolean; entries: { id: string }[] }[];
  }
}

const SNIPPETS = [
  '<script defer src="/snippet.js" data-url=""></script>',
  '<script defer src="/attune-list.js"></script>',
];

export const LIST = '<attune-list limit="8" heading="For you"></attune-list>';

const pageOf = (body: string, { dir = 'ltr', scripts = SNIPPETS }: Html): string => `<!doctype html>
<html lang="en" dir="${dir}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Shop</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/site.css">${scripts.join('')}</head>
<body><main><h1>Shop</h1>${body}<p id="below"><a href="#below">Below the list</a></p></main></body></html>`;

/** Looks from the first moment on at what shifts, what moves and what is shown. */
function watch(): void {
  Object.assign(window, { shifted: 0, shiftedWhat: [], moved: 0, lists: [] });
  new PerformanceObserver(entries => {
    for (const entry of entries.getEntries() as any[]) {
      window.shifted += entry.value;
      for (const { node, previousRect, currentRect } of entry.sources) {
        window.shiftedWhat.push(
          `${node?.nodeName} ${node?.className} ${JSON.stringify(previousRect)} ${JSON.stringify(currentRect)}`,
        );
      }
    }
  }).observe({ type: 'layout-shift', buffered: true });
  const { animate } = Element.prototype;
  Element.prototype.animate = function (...parts) {
    window.moved++;
    return animate.apply(this, parts);
  };
  addEventListener('attune-list', event => window.lists.push((event as CustomEvent).detail));
}

export async function stay(
  browser: Browser,
  action: (stay: Stay) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const [site, context] = await Promise.all([openSite(NODE), visitor(browser, options)]);
  await context.addInitScript(watch);
  const page = await context.newPage();
  const complaints: string[] = [];
  // What the network refuses the browser says itself; scripts must say nothing.
  page.on('console', message => /Failed to load|net::/.test(message.text()) || complaints.push(message.text()));
  page.on('pageerror', error => complaints.push(error.stack ?? error.message));

  const stay: Stay = {
    site,
    context,
    page,
    async open(body, state = 'ready', html = {}) {
      site.html = pageOf(body, html);
      await page.goto(site.url + (html.path ?? '/'));
      await page.waitForSelector(`attune-list[data-state=${state}]`, { state: 'attached' });
    },
    items: () =>
      page.$$eval('attune-list li', all => all.map(item => (item as HTMLElement).dataset.attuneItem ?? null)),
    async change(item) {
      const number = await page.evaluate(() => window.lists.length);
      await page.evaluate(item => {
        const { tracker } = (window as any).attune;
        const last = window.lists.at(-1)!.entries;
        tracker.click(item ?? last.at(-1)!.id);
        tracker.flush();
      }, item);
      await page.waitForFunction(number => window.lists.length > number, number);
    },
    told: () => page.evaluate(() => window.lists.at(-1)!.entries.map(({ id }) => id)),
    known: async enough => knownTo(NODE, await anonymousIdOf(page), enough),
  };
  try {
    await action(stay);
    assert.deepEqual(complaints, []);
  } finally {
    await context.close();
    await site.close();
  }
}

/** Nothing has been pushed aside since the page began. */
export async function assertSteady(page: Page): Promise<void> {
  const [shifted, what] = await page.evaluate(
    () =>
      new Promise<[number, string[]]>(resolve =>
        // Shifts are told a frame later.
        requestAnimationFrame(() => setTimeout(() => resolve([window.shifted, window.shiftedWhat]), 50)),
      ),
  );
  assert.equal(shifted, 0, what.join('\n'));
}

/** A list of the node for nobody in particular, as a shop's server would ask for it. */
export async function servedList(limit: number): Promise<{ id: string; items: { item: string }[] }> {
  const answer = await fetch(`${NODE}/v1/recommendations?anonymousId=somebody-else&slot=home&limit=${limit}`);
  return (await answer.json()) as { id: string; items: { item: string }[] };
}

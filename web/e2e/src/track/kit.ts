import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { visitor } from '../browser.ts';
import { openGate, type Gate } from './gate.ts';
import { anonymousIdOf, knownTo, type Known } from './person.ts';

/** A list that the node made, for the pages to show. */
export interface Shown {
  list: string;
  items: string[];
}

/** Somebody with a browser of their own, behind a gate of their own. */
export interface Visit {
  gate: Gate;
  context: BrowserContext;
  page: Page;
  shown: Shown;
  /** Opens the shop with these options, beside the list, and waits until the tracker is there. */
  open(options?: Record<string, string>, page?: Page, path?: string): Promise<Page>;
  /** Asks the node for what it knows of the person, until it knows enough. */
  known(enough: (known: Known) => boolean): Promise<Known>;
}

declare global {
  interface Window {
    tracker: any;
    show(item: string): void;
  }
}

const NODE = process.env.ATTUNE_URL ?? '';
if (!NODE) throw new Error('ATTUNE_URL: not set (expected: the address of a running demo)');

async function someList(): Promise<Shown> {
  const answer = await fetch(`${NODE}/v1/recommendations?anonymousId=somebody-else&slot=home&limit=12`);
  const { id, items } = (await answer.json()) as { id: string; items: { item: string }[] };
  return { list: id, items: items.map(({ item }) => item) };
}

export async function visit(
  browser: Browser,
  action: (visit: Visit) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const [gate, context, shown] = await Promise.all([openGate(NODE), visitor(browser, options), someList()]);
  const first = await context.newPage();
  const open: Visit['open'] = async (wishes = {}, page = first, path = '/shop.html') => {
    const query = new URLSearchParams({ list: shown.list, items: shown.items.join(), ...wishes });
    await page.goto(`${gate.url}${path}?${query}`);
    await page.waitForFunction(() => 'tracker' in window);
    return page;
  };
  const known: Visit['known'] = async enough => knownTo(NODE, await anonymousIdOf(first), enough);
  try {
    await action({ gate, context, page: first, shown, open, known });
  } finally {
    await context.close();
    await gate.close();
  }
}

export const typed =
  (type: string, item?: string) =>
  (event: Record<string, any>): boolean =>
    event.type === type && (!item || event.item === item);

/** What passed of a type, without what differs from run to run. */
export const passed = (gate: Gate, type: string): Record<string, any>[] =>
  gate.passed.filter(({ event, status }) => event.type === type && status === 'accepted').map(({ event }) => event);

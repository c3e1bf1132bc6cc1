import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Fate } from './gate.ts';
import { visit, type Visit } from './kit.ts';
import { counted, type Known } from './person.ts';

const HOUR = 3_600_000;

/** The clock of every page of the person is that much ahead, ms. */
const shiftClock = (context: BrowserContext, ahead: number): Promise<unknown> =>
  context.addInitScript(ahead => {
    const Real = Date;
    class Shifted extends Real {
      constructor(...parts: [] | [number]) {
        if (parts.length === 0) super(Real.now() + ahead);
        else super(...parts);
      }
      static override now(): number {
        return Real.now() + ahead;
      }
    }
    Object.assign(globalThis, { Date: Shifted });
  }, ahead);

/** Numbers in 0..1 that are the same in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** What somebody does in two tabs, in this order. */
async function live({ page, context, open }: Visit): Promise<void> {
  const second = await open({}, await context.newPage());
  await open();
  const press = (tab: Page, place: number, action: string): Promise<void> =>
    tab.locator('#list > li').nth(place).getByText(action, { exact: true }).click();
  for (const place of [0, 1, 2]) await page.locator('#list a').nth(place).click();
  await press(second, 3, 'add-to-cart');
  await press(page, 4, 'add-to-cart');
  await press(page, 4, 'remove-from-cart');
  await press(second, 5, 'add-to-wishlist');
  await page.reload();
  await page.waitForFunction(() => 'tracker' in window);
  await press(page, 6, 'purchase');
  await second.locator('#list a').nth(7).click();
}

const TYPES = ['click', 'add_to_cart', 'remove_from_cart', 'add_to_wishlist', 'purchase'];
const NUMBERS = [4, 2, 1, 1, 1];
const all = (known: Known): boolean => TYPES.every((type, i) => counted(known, type) >= NUMBERS[i]!);

async function assertRight({ known, shown, gate }: Visit, from: number): Promise<void> {
  const person = await known(all);
  assert.deepEqual(
    TYPES.map(type => counted(person, type)),
    NUMBERS,
  );
  const { cart, wishlist, purchases, recentClicks } = person.profile;
  const ids = (entries: any[]): string[] =>
    entries.map(entry => (typeof entry === 'string' ? entry : entry.item)).sort();
  assert.deepEqual(ids(cart), [shown.items[3]]);
  assert.deepEqual(ids(wishlist), [shown.items[5]]);
  assert.deepEqual(ids(purchases), [shown.items[6]]);
  assert.deepEqual(
    ids(recentClicks.filter(({ type }) => type === 'click')),
    [0, 1, 2, 7].map(place => shown.items[place]!).sort(),
  );
  for (const { time, type } of person.events) {
    const at = Date.parse(time);
    assert.ok(at >= from - 5_000 && at <= Date.now() + 5_000, `${type} at ${time}`);
  }
  assert.ok(gate.passed.every(({ status }) => status !== 'rejected' && status !== 'refused'));
}

/** Bad networks and wrong clocks leave the right profile. */
export function faultScenarios(browser: () => Browser): void {
  for (const ahead of [HOUR, -HOUR]) {
    test(`a clock that is ${ahead > 0 ? 'ahead' : 'behind'} by an hour and a network that drops and doubles`, () =>
      visit(browser(), async visit => {
        const from = Date.now();
        const random = seeded(ahead > 0 ? 7 : 11);
        const fates: Fate[] = ['lose', 'lose-answer', 'twice', 'pass', 'pass'];
        await shiftClock(visit.context, ahead);
        visit.gate.fate = () => fates[Math.floor(random() * fates.length)]!;
        await live(visit);
        await assertRight(visit, from);
        assert.ok(visit.gate.passed.some(({ status }) => status === 'duplicate'));
      }));
  }

  test('batches that overtake each other', () =>
    visit(browser(), async visit => {
      const from = Date.now();
      let first: (() => void) | undefined;
      // Every batch waits until the next one, of the other tab or of the next page, has passed it.
      visit.gate.fate = batch => {
        first?.();
        batch.events.reverse();
        return new Promise(resolve => {
          const go = (): void => resolve('pass');
          first = go;
          setTimeout(go, 400);
        });
      };
      await live(visit);
      await assertRight(visit, from);
    }));
}

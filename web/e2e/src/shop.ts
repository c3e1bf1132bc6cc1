import type { Page } from 'playwright-core';

/** What a person does and sees in the shop. */
export interface Shop {
  page: Page;
  /** Items of the live list, in order. */
  picks(): Promise<string[]>;
  /** Which of them belong to a category. */
  picksOf(category: string): Promise<string[]>;
  /** The category that the list has least of. */
  rarest(): Promise<string>;
  /** Looks at the first products of a category, one after the other, in the grid below. */
  browse(category: string, products: number): Promise<void>;
  /** Waits until the list holds more of a category than that. */
  moreThan(category: string, number: number): Promise<void>;
  /** Waits until another list than that is shown. */
  otherThan(list: string | null): Promise<void>;
  listId(): Promise<string | null>;
}

export const PICKS = '#picks-list > .card[data-attune-item]';

/** Cards of the live list that are of a category. */
const of = (category: string): string => `${PICKS}:has([data-category="${category}"])`;

export async function enterShop(page: Page, url: string): Promise<Shop> {
  await page.goto(url);
  await page.waitForSelector(PICKS);
  await page.waitForSelector('#status[data-state=live]');
  const shop: Shop = {
    page,
    picks: () => page.$$eval(PICKS, cards => cards.map(card => (card as HTMLElement).dataset.attuneItem!)),
    picksOf: category =>
      page.$$eval(of(category), cards => cards.map(card => (card as HTMLElement).dataset.attuneItem!)),
    async rarest() {
      const chips = await page.$$eval('.chip[data-category]', all =>
        all.map(chip => (chip as HTMLElement).dataset.category!),
      );
      const counts = await Promise.all(chips.map(async chip => (await shop.picksOf(chip)).length));
      return chips[counts.indexOf(Math.min(...counts))]!;
    },
    async browse(category, products) {
      for (let i = 0; i < products; i++) {
        await page.click(`.chip[data-category="${category}"]`);
        const card = page.locator('#grid > .card').nth(i);
        const item = await card.getAttribute('data-attune-item');
        await card.locator('a').click();
        await page.waitForSelector(`.product[data-attune-view="${item}"]`);
      }
    },
    async moreThan(category, number) {
      await page.waitForFunction(([selector, least]) => document.querySelectorAll(selector).length > least, [
        of(category),
        number,
      ] as const);
    },
    async otherThan(list) {
      await page.waitForFunction(
        old => document.querySelector<HTMLElement>('#picks-list')?.dataset.attuneList !== old,
        list,
      );
    },
    listId: () => page.getAttribute('#picks-list', 'data-attune-list'),
  };
  return shop;
}

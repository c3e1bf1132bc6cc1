import type { Page } from 'playwright-core';

/** What a node knows of the person of a browser. */
export interface Known {
  profile: { cart: any[]; wishlist: any[]; purchases: any[]; dismissed: any[]; recentClicks: any[]; sessionData: any };
  events: {
    time: string;
    type: string;
    item?: string;
    session: string;
    list?: string;
    slot?: string;
    position?: number;
  }[];
}

export const anonymousIdOf = (page: Page, site = 'default'): Promise<string> =>
  page.evaluate(site => localStorage.getItem(`attune.${site}.anonymousId`) ?? '', site);

/** Asks the node until it knows enough: what it has accepted it learns a moment later. */
export async function knownTo(
  node: string,
  id: string,
  enough: (known: Known) => boolean,
  anonymous = true,
): Promise<Known> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    const answer = await fetch(`${node}/v1/users/${id}/export?anonymous=${anonymous}`);
    const known = (await answer.json()) as Known;
    if (answer.ok && enough(known)) return known;
    if (Date.now() > deadline) throw new Error(`not yet: ${JSON.stringify(known)}`);
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}

/** How often the node counted an event of that type, for that item. */
export const counted = ({ events }: Known, type: string, item?: string): number =>
  events.filter(event => event.type === type && (!item || event.item === item)).length;

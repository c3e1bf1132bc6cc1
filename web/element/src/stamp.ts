/** What a list on the page is. */
export interface Stamp {
  /** The id of the answer that the list was made of. */
  list?: string | undefined;
  slot?: string | undefined;
  /** The items in order, for children that do not say which they are. */
  items?: string[] | undefined;
}

const STAMP = 'data-attune-stamp';

/**
 * Makes a list that the page drew itself tell impressions and clicks: names the list, and numbers its items. The items
 * are those that are marked, `data-attune-item`, or the children, in the order of `items`. Draws nothing.
 */
export function stamp(container: HTMLElement, { list, slot, items = [] }: Stamp): void {
  set(container, 'attuneList', list);
  set(container, 'attuneSlot', slot);
  if (items.length > 0) {
    [...container.children].forEach((child, index) => set(child as HTMLElement, 'attuneItem', items[index]));
  }
  container
    .querySelectorAll<HTMLElement>('[data-attune-item]')
    .forEach((item, index) => set(item, 'attunePosition', String(index + 1)));
}

/**
 * Stamps every container with `data-attune-stamp="LIST ID"`, and `data-attune-items="p1,p2"` where its children do not
 * say which items they are; now, and whenever the page changes. Returns what ends that.
 */
export function stampPage(root: Document | HTMLElement = document): () => void {
  const all = (): void => {
    for (const container of root.querySelectorAll<HTMLElement>(`[${STAMP}]`)) {
      const { attuneStamp: list, attuneSlot: slot, attuneItems } = container.dataset;
      stamp(container, { list, slot, items: attuneItems?.split(',').map(item => item.trim()) });
    }
  };
  const observer = new MutationObserver(all);
  observer.observe(root, { subtree: true, childList: true, attributeFilter: [STAMP, 'data-attune-items'] });
  all();
  return () => observer.disconnect();
}

/** Only what differs is written: the tracker looks at the page again when attributes change. */
function set({ dataset }: HTMLElement, name: string, value: string | undefined): void {
  if (value && dataset[name] !== value) dataset[name] = value;
}

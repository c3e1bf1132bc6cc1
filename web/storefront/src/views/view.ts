import type { Attune } from 'attune-tracker';
import type { Basket } from '../basket.ts';
import type { Catalogue } from '../catalogue.ts';

/** What views are made of. */
export interface Shop {
  catalogue: Catalogue;
  basket: Basket;
  tracker: Attune;
  toast(words: string, link?: { href: string; words: string }): void;
}

/** One page of the shop: what stands above and below the live list. */
export interface View {
  title: string;
  top?: HTMLElement | undefined;
  bottom?: HTMLElement | undefined;
  /** Whether the live list stands between them, and how: as a grid, or as a single row. */
  picks: 'grid' | 'row' | 'none';
  /** Told when the page is left. */
  left?(): void;
}

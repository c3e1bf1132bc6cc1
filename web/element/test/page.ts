import { Window } from 'happy-dom';
import type { RecommendationList, Subscription } from 'attune-tracker';
import type { ListTracker } from '../src/client.ts';
import type { ItemDetails } from '../src/details.ts';

/** A tracker whose server is the test. */
export interface TestTracker extends ListTracker {
  /** What was told. */
  told: [type: string, fields: unknown][];
  /** Addresses that were read. */
  asked: string[];
  /** What is subscribed to now. */
  subscribed: Subscription[];
  /** What the server has at an address; undefined stands for one that does not answer. */
  answers: Record<string, unknown>;
  /** Brings a list with these items. */
  bring(id: string, items: string, pushed?: boolean): void;
}

export const listOf = (id: string, items: string, slot = 'home'): RecommendationList => ({
  id,
  slot,
  version: 1,
  generatedAt: 0,
  personalized: true,
  stale: false,
  items: [...items].map((item, index) => ({ item, position: index + 1, score: 1, reason: `because ${item}` })),
});

/** A catalogue in which item `a` is called `Item A`. */
export const details = (item: string): ItemDetails => ({
  id: item,
  title: `Item ${item.toUpperCase()}`,
  url: `/${item}`,
  price: 9.5,
  currency: 'EUR',
});

export function testTracker(): TestTracker {
  const tracker: TestTracker = {
    told: [],
    asked: [],
    subscribed: [],
    answers: {},
    bring(id, items, pushed = false) {
      tracker.subscribed.forEach(({ onList }) => onList(listOf(id, items), pushed));
    },
    track: (type, fields) => void tracker.told.push([type, fields]),
    async list({ slot }) {
      return (await tracker.read(`/v1/recommendations?slot=${slot}`)) as RecommendationList;
    },
    subscribe(subscription) {
      tracker.subscribed.push(subscription);
      return () => void tracker.subscribed.splice(tracker.subscribed.indexOf(subscription), 1);
    },
    async read(path) {
      tracker.asked.push(path);
      const ids = /\/v1\/items\?ids=(.*)/.exec(path)?.[1];
      const answer = ids ? { items: ids.split(',').map(details) } : tracker.answers[path.split('?')[0]!];
      if (answer === undefined) throw new Error(`${path}: no answer`);
      return answer as never;
    },
  };
  return tracker;
}

/** A browser page; its parts become global. */
export function openPage(html = ''): Window {
  const window = new Window({ url: 'https://shop.example/' });
  const names =
    'document customElements HTMLElement Element Event Node CSSStyleSheet CustomEvent MutationObserver URL'.split(' ');
  for (const name of names) {
    Object.defineProperty(globalThis, name, { value: window[name as never], configurable: true, writable: true });
  }
  Object.assign(globalThis, {
    window,
    matchMedia: () => ({ matches: true }),
    getComputedStyle: window.getComputedStyle.bind(window),
    addEventListener: window.addEventListener.bind(window),
    ResizeObserver: class {
      observe(): void {}
    },
  });
  window.document.body.innerHTML = html;
  return window;
}

/** Lets promises settle. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 10; i++) await new Promise(resolve => setImmediate(resolve));
}

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { RecommendedItem, Verdict, WireEvent } from 'attune-tracker';
import { catalogueOf, priceOf, type Product } from '../src/catalogue.ts';
import { drawnKinds, pictureOf } from '../src/drawing/index.ts';
import { palette } from '../src/drawing/palette.ts';
import type { Move } from '../src/live/changes.ts';
import { feed, type Feed, type Profile } from '../src/live/feed.ts';
import { routeOf } from '../src/router.ts';
import { addressOf, everything, select, toldOf, type Selection } from '../src/selection.ts';

const root = new URL('../../', import.meta.url);
const lines = readFileSync(new URL('../../demo/src/main/resources/catalogue/items.jsonl', root), 'utf8');
const products = lines
  .trim()
  .split('\n')
  .map(line => JSON.parse(line) as Product);

test('the catalogue file is what the generator makes', async () => {
  const { items } = (await import(new URL('catalogue/items.js', root).href)) as { items: Product[] };
  assert.equal(items.map(item => JSON.stringify(item) + '\n').join(''), lines);
});

test('the catalogue is large enough, and its ids differ', () => {
  const catalogue = catalogueOf(products);
  assert.ok(products.length >= 300 && catalogue.categories.length >= 12);
  assert.equal(new Set(products.map(({ id }) => id)).size, products.length);
  assert.ok(lines.length <= 200_000);
  assert.ok(products.every(({ price, title, text, brand }) => price > 0 && title && text && brand));
});

test('every kind is drawn, in a colour that there is, as well-formed as it should be', () => {
  for (const { id, properties } of products) {
    assert.ok(drawnKinds.has(properties.kind), properties.kind);
    assert.ok(palette[properties.colour], properties.colour);
    const svg = decodeURIComponent(pictureOf(id, properties.kind, properties.colour));
    assert.doesNotMatch(svg, /undefined|NaN|null/, id);
  }
});

test('the six models of a kind differ at a glance', () => {
  const pictures = products.map(({ id, properties }) => pictureOf(id, properties.kind, properties.colour));
  assert.equal(new Set(pictures).size, products.length);
});

test('a search finds every word, in title, brand, tags and category', () => {
  const catalogue = catalogueOf(products);
  assert.deepEqual(
    catalogue.find('gooseneck  KETTLE', undefined).map(({ id }) => id),
    ['kettle-1'],
  );
  assert.equal(catalogue.find('', 'coffee').length, 24);
  assert.ok(catalogue.find('wool', 'clothing').length > 5);
  assert.equal(catalogue.find('kettle', 'books').length, 0);
});

test('prices are for a number of things', () => {
  assert.equal(priceOf({ price: 9.9, currency: 'EUR' }, 3), '€29.70');
});

interface Told {
  moved: Move[];
  ms: number | undefined;
  shifts: number;
}

const list = (version: number, ...items: string[]): { version: number; items: RecommendedItem[] } => ({
  version,
  items: items.map((item, index) => ({ item, position: index + 1, score: 1 })),
});

const event = (type: string, time: number): WireEvent => ({
  id: `${type} ${time}`,
  type,
  time,
  user: {},
  session: 's',
});

const verdict = (offset: number, ...events: WireEvent[]): [Verdict, WireEvent[]] => [
  { offset, results: events.map(({ id }) => ({ id, status: 'accepted' as const })) },
  events,
];

function told(profiles: Profile[] = []): { feed: Feed; last(): Told } {
  const f = feed({
    clock: ({ time }) => time,
    fetchProfile: () => Promise.resolve(profiles.length > 1 ? profiles.shift() : profiles[0]),
    onChange() {},
  });
  f.list(list(1, 'a', 'b', 'c'), false, 0);
  return {
    feed: f,
    last() {
      const [entry] = f.entries();
      return { moved: entry!.moves, ms: entry!.ms, shifts: entry!.shifts.length };
    },
  };
}

test('latency runs from the click to the first pushed list that knows of it', () => {
  const { feed, last } = told();
  feed.verdict(...verdict(7, event('click', 1_000)));
  feed.list(list(6, 'b', 'a', 'c'), true, 1_010);
  assert.equal(last().ms, undefined);
  feed.list(list(9, 'd', 'b', 'a'), true, 1_042);
  feed.list(list(10, 'a', 'b', 'd'), true, 1_100);
  assert.equal(last().ms, 42);
  assert.deepEqual(last().moved, [
    { item: 'd', from: undefined, to: 1 },
    { item: 'b', from: 1, to: 2 },
    { item: 'a', from: 2, to: 3 },
    { item: 'c', from: 3, to: undefined },
  ]);
});

test('a push that overtakes its verdict counts when it came', () => {
  const { feed, last } = told();
  feed.list(list(7, 'c', 'a', 'b'), true, 1_020);
  feed.verdict(...verdict(7, event('add_to_cart', 1_000)));
  assert.equal(last().ms, 20);
  assert.deepEqual(last().moved[0], { item: 'c', from: 3, to: 1 });
});

test('what was not done on purpose, or changed nothing for long, has no latency', () => {
  const { feed, last } = told();
  feed.verdict(...verdict(7, event('view', 1_000)));
  feed.list(list(7, 'c', 'a', 'b'), true, 1_020);
  assert.equal(last().ms, undefined);
  assert.equal(last().moved.length, 3);
  feed.verdict(...verdict(8, event('click', 2_000)));
  feed.list(list(8, 'a', 'b', 'c'), true, 30_000);
  assert.equal(last().ms, undefined);
});

test('a profile is asked for until it has changed', async () => {
  const of = (version: number, coffee: number): Profile => ({
    version,
    categoryPreferences: { coffee, living: 1 - coffee },
    tagPreferences: {},
  });
  const { feed, last } = told([of(0, 0), of(0, 0), of(4, 0.5)]);
  feed.verdict(...verdict(7, event('click', 1_000)));
  for (let tries = 0; tries < 100 && last().shifts === 0; tries++) await new Promise(done => setTimeout(done, 20));
  assert.deepEqual(feed.entries()[0]!.shifts, [
    { name: 'coffee', before: 0, after: 0.5 },
    { name: 'living', before: 0, after: 0.5 },
  ]);
});

test('a selection survives its address, and says only what was chosen', () => {
  const chosen: Selection = {
    query: 'warm wool',
    category: 'clothing',
    colours: ['navy', 'rose'],
    brands: ['Loom & Larch'],
    from: 25,
    to: 60,
    order: 'cheapest',
  };
  const route = routeOf(addressOf(chosen));
  assert.deepEqual(route, { page: 'browse', selection: chosen });
  assert.deepEqual(routeOf('#/nothing'), { page: 'home' });
  assert.deepEqual(toldOf({ ...everything, colours: ['navy'] }), { colour: 'navy' });
});

test('filters all hold, and the order is by price when asked', () => {
  const catalogue = catalogueOf(products);
  const found = select(catalogue, { ...everything, colours: ['navy', 'teal'], to: 60, order: 'cheapest' });
  assert.ok(found.length > 5);
  assert.ok(found.every(({ price, properties }) => price <= 60 && ['navy', 'teal'].includes(properties.colour)));
  assert.deepEqual(
    found.map(({ price }) => price),
    found.map(({ price }) => price).sort((a, b) => a - b),
  );
});

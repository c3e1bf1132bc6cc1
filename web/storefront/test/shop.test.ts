import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { catalogueOf, priceOf, type Product } from '../src/catalogue.ts';
import { drawnKinds, pictureOf } from '../src/drawing/index.ts';
import { palette } from '../src/drawing/palette.ts';
import { latencyMeter } from '../src/latency.ts';

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

function meter(): { reports: number[]; meter: ReturnType<typeof latencyMeter> } {
  const reports: number[] = [];
  return { reports, meter: latencyMeter(ms => reports.push(ms)) };
}

test('latency runs from the click to the first pushed list that knows of it', () => {
  const { reports, meter: m } = meter();
  m.pushed(6, 990);
  m.verdict(7, [{ type: 'click', time: 1_000 }]);
  m.pushed(6, 1_010);
  m.pushed(9, 1_042);
  m.pushed(10, 1_100);
  assert.deepEqual(reports, [42]);
});

test('a push that overtakes its verdict counts when it came', () => {
  const { reports, meter: m } = meter();
  m.pushed(7, 1_020);
  m.pushed(8, 1_030);
  m.verdict(7, [{ type: 'add_to_cart', time: 1_000 }]);
  assert.deepEqual(reports, [20]);
});

test('what was not done on purpose, or changed nothing for long, has no latency', () => {
  const { reports, meter: m } = meter();
  m.verdict(7, [{ type: 'impression', time: 1_000 }]);
  m.pushed(7, 1_020);
  m.verdict(8, [{ type: 'click', time: 2_000 }]);
  m.pushed(8, 30_000);
  assert.deepEqual(reports, []);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keep } from '../src/buffer.ts';
import { listMoves, profileChanges } from '../src/changes.ts';
import { areaPath, linePath, niceTop, stack } from '../src/charts/scale.ts';
import { ago, chance, count, duration, percent, points, rate, shortPerson } from '../src/format.ts';
import { messageReader, type Message } from '../src/frames.ts';
import type { EventSample, Profile, RecommendationList } from '../src/model.ts';
import { beginFollowing, follow } from '../src/steps.ts';

const profile = (more: Partial<Profile> = {}): Profile => ({
  user: 'p',
  version: 1,
  updatedAt: 0,
  recentClicks: [],
  categoryPreferences: {},
  tagPreferences: {},
  cart: [],
  wishlist: [],
  purchases: [],
  dismissed: [],
  attributes: {},
  ...more,
});

const list = (version: number, ...items: string[]): RecommendationList => ({
  id: `l${version}`,
  slot: 'home',
  user: 'p',
  version,
  generatedAt: '2026-01-01T00:00:00Z',
  personalized: true,
  stale: false,
  items: items.map((item, index) => ({ item, position: index + 1, score: 1, sources: {} })),
});

const event = (offset: number, type = 'click'): EventSample => ({
  number: offset,
  at: 1_000 + offset,
  fate: 'accepted',
  type,
  item: 'mug',
  person: 'p',
  offset,
  weight: 1,
});

test('events of a stream are read wherever the network cuts them', () => {
  const messages: Message[] = [];
  const read = messageReader(message => messages.push(message));
  for (const character of 'retry: 5\n\n: \n\nevent: frame\ndata: {"a":1}\n\ndata: x\ndata: y\n\n') read(character);
  assert.deepEqual(messages, [
    { name: 'frame', data: '{"a":1}' },
    { name: 'message', data: 'x\ny' },
  ]);
});

test('what is kept never outgrows its bound, and the newest stay', () => {
  const kept: number[] = [];
  for (let n = 0; n < 1_000; n += 7) keep(kept, [n, n + 1, n + 2], 10);
  assert.equal(kept.length, 10);
  assert.equal(kept.at(-1), 996);
});

test('numbers read as people write them', () => {
  assert.deepEqual(
    [count(1_204), count(120_400), rate(0), rate(0.42), rate(12.4)],
    ['1,204', '120.4K', '0', '0.4', '12'],
  );
  assert.deepEqual([duration(0.84), duration(12.4), duration(1_240)], ['0.8 ms', '12 ms', '1.2 s']);
  assert.deepEqual([percent(1, 250), percent(12, 100), percent(3, 0)], ['0.4 %', '12 %', '–']);
  assert.deepEqual([ago(1_000, 1_500), ago(0, 12_000), ago(0, 200_000)], ['now', '12 s ago', '3 min ago']);
  assert.deepEqual([points(0.1, 0.132), points(0.5, 0.496), points(0.5, 0.5)], ['+3.2', '−0.4', '']);
  assert.deepEqual([chance(0.7), chance(2.31), chance(7)], ['1 in 5', '1 in 200', 'under 1 in a million']);
  assert.equal(shortPerson('k1.abcdefgh'), 'abcdef');
});

test('an axis ends at a number that people like to read', () => {
  assert.deepEqual([0, 0.3, 1, 7, 12, 99, 100, 101].map(niceTop), [1, 0.5, 1, 10, 20, 100, 100, 200]);
});

test('layers stand on each other, and a gap in a line stays one', () => {
  assert.deepEqual(
    stack([
      [1, 2],
      [3, 4],
    ]),
    [
      [1, 2],
      [4, 6],
    ],
  );
  assert.equal(linePath([1, undefined, 0], 1, 100, 10), 'M0.0 0.0M100.0 10.0');
  assert.equal(areaPath([1, 1], undefined, 1, 100, 10), 'M0.0 0.0L100.0 0.0L100.0 10.0L0.0 10.0Z');
});

test('what an event did to a profile is told by what differs', () => {
  const before = profile({ cart: ['pan'], categoryPreferences: { tea: 0.5, coffee: 0.5 } });
  const after = profile({
    cart: ['mug'],
    recentClicks: [{ item: 'mug', type: 'click', time: 1, weight: 1 }],
    categoryPreferences: { tea: 0.6, coffee: 0.4001 },
  });
  assert.deepEqual(
    profileChanges(before, after).map(({ kind, place, name }) => `${kind} ${place} ${name}`),
    ['added recent mug', 'added cart mug', 'removed cart pan', 'taste taste tea', 'taste taste coffee'],
  );
  assert.deepEqual(profileChanges(after, after), []);
});

test('a list tells which items moved and which are new', () => {
  assert.deepEqual(listMoves(list(1, 'a', 'b'), list(2, 'b', 'c')), [
    { item: 'b', position: 1, before: 2 },
    { item: 'c', position: 2, before: undefined },
  ]);
});

test('profile and list stand beside the event that they know of', () => {
  const followed = beginFollowing(profile(), false);
  follow(followed, { event: event(4) });
  follow(followed, { event: event(5) });
  follow(followed, { position: 4, robot: false, profile: profile({ cart: ['mug'] }) });
  follow(followed, { list: list(5, 'a', 'b') });
  follow(followed, { event: event(6) });
  follow(followed, { list: list(6, 'b', 'a') });
  const [newest, second, first] = followed.steps;
  assert.deepEqual(
    first!.changes.map(({ place }) => place),
    ['cart'],
  );
  assert.equal(second!.list!.id, 'l5');
  assert.equal(newest!.list!.id, 'l6');
  assert.equal(newest!.listBefore!.id, 'l5');
});

test('many impressions at once are one step, as long as nothing comes of them', () => {
  const followed = beginFollowing(profile(), false);
  for (let offset = 0; offset < 5; offset++) follow(followed, { event: event(offset, 'impression') });
  follow(followed, { event: event(5) });
  follow(followed, { event: event(6, 'impression') });
  assert.deepEqual(
    followed.steps.map(({ also }) => also),
    [0, 0, 4],
  );
});

test('a person who does much is not remembered without end', () => {
  const followed = beginFollowing(profile(), false);
  for (let offset = 0; offset < 1_000; offset++) follow(followed, { event: event(offset) });
  assert.equal(followed.steps.length, 100);
});

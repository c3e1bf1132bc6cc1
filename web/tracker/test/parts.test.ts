import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backoff, retryAfter } from '../src/backoff.ts';
import type { WireEvent } from '../src/event.ts';
import { anonymousId, session, SESSION_IDLE } from '../src/identity.ts';
import { boundedQueue, CAPACITY, CAPACITY_TEXT, type Queue } from '../src/queue.ts';
import { shelf } from '../src/shelf.ts';
import { localStore } from '../src/storage.ts';
import { uuid } from '../src/uuid.ts';
import { openPage } from './page.ts';

const event = (id: string, text = ''): WireEvent =>
  ({ id, type: 'view', time: 0, user: {}, session: 's', query: text }) as WireEvent;

test('ids are UUIDs of version 7, differ, and sort by time', () => {
  const ids = Array.from({ length: 500 }, (_, i) => uuid(1_764_000_000_000 + Math.floor(i / 20)));
  for (const id of ids) assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.equal(new Set(ids).size, 500);
  assert.deepEqual([...ids].sort(), ids);
  assert.equal(parseInt(uuid(1_764_000_000_000).replace('-', '').slice(0, 12), 16), 1_764_000_000_000);
});

test('waits between retries double, carry jitter and end at a minute', () => {
  assert.equal(
    backoff(0, () => 1),
    500,
  );
  assert.equal(
    backoff(3, () => 0.5),
    2_000,
  );
  assert.equal(
    backoff(50, () => 1),
    60_000,
  );
});

test('a pause that the server asks for is read as seconds or as a date', () => {
  assert.equal(retryAfter('3'), 3_000);
  assert.equal(retryAfter('Thu, 01 Jan 2026 00:00:05 GMT', Date.UTC(2026, 0, 1)), 5_000);
  assert.equal(retryAfter('soon'), 0);
  assert.equal(retryAfter(null), 0);
});

function emptyQueue(): Queue {
  openPage();
  return boundedQueue(shelf(localStore('shop')));
}
const idsOf = (queue: Queue): string[] => queue.take().map(entry => entry.event.id);

test('a full queue gives up its oldest event, but none that is on its way', () => {
  const queue = emptyQueue();
  queue.add(event('a'));
  const onTheWay = queue.take();
  for (let i = 0; i < CAPACITY; i++) queue.add(event(`${i}`));
  assert.equal(queue.dropped, 1);
  queue.giveBack(onTheWay);
  assert.deepEqual(idsOf(queue).slice(0, 2), ['a', '1']);
});

test('a queue is bounded by its text, too, in memory and in the browser', async () => {
  const queue = emptyQueue();
  for (let i = 0; i < 100; i++) queue.add(event(`${i}`, 'x'.repeat(10_000)));
  await Promise.resolve();
  assert.ok(queue.dropped > 70, `${queue.dropped} dropped`);
  const stored = Object.keys(localStorage).reduce((sum, key) => sum + localStorage.getItem(key)!.length, 0);
  assert.ok(stored <= CAPACITY_TEXT && stored > CAPACITY_TEXT / 2, `${stored} units stored`);
});

test('a batch is bounded by number and by length, and a huge event goes alone', () => {
  const queue = emptyQueue();
  for (let i = 0; i < 60; i++) queue.add(event(`${i}`));
  assert.equal(queue.take().length, 50);
  assert.equal(queue.take().length, 10);
  queue.clear();
  queue.add(event('huge', 'x'.repeat(30_000)));
  queue.add(event('small'));
  assert.deepEqual(idsOf(queue), ['huge']);
});

test('settled events are gone, whatever was added meanwhile', () => {
  const queue = emptyQueue();
  queue.add(event('a'));
  const batch = queue.take();
  queue.add(event('b'));
  queue.settle(batch);
  assert.deepEqual(idsOf(queue), ['b']);
});

test('the anonymous id stays, and a session ends after half an hour of silence', () => {
  openPage();
  const store = localStore('shop');
  const id = anonymousId(store);
  assert.equal(anonymousId(localStore('shop')), id);
  assert.notEqual(anonymousId(localStore('other')), id);
  const first = session(store, 1_000_000);
  assert.equal(session(store, 1_000_000 + SESSION_IDLE - 1), first);
  assert.equal(session(store, 1_000_000 + 2 * SESSION_IDLE - 2), first);
  assert.notEqual(session(store, 1_000_000 + 3 * SESSION_IDLE), first);
});

test('a browser that denies storage gets an id for the life of the page', () => {
  openPage();
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    get() {
      throw new Error('denied');
    },
  });
  const store = localStore('shop');
  assert.equal(anonymousId(store), anonymousId(store));
});

test('what is stored for one site is apart from that of others', () => {
  openPage();
  const [one, two] = [localStore('one'), localStore('two')];
  one.write('a', '1');
  two.write('a', '2');
  localStorage.setItem('cart', 'kept');
  one.names('').forEach(one.remove);
  assert.equal(one.read('a'), undefined);
  assert.equal(two.read('a'), '2');
  assert.equal(localStorage.getItem('cart'), 'kept');
});

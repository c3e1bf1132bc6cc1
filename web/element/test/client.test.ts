import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { listClient, type ListView } from '../src/client.ts';
import { details, listOf, settled, testTracker } from './page.ts';

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout', 'Date'] });
});

const watched = (wish: object = {}) => {
  const tracker = testTracker();
  const views: ListView[] = [];
  let nothing = 0;
  const stop = listClient(tracker).watch(
    { slot: 'home', limit: 3, ...wish },
    { onList: view => views.push(view), onNothing: () => nothing++ },
  );
  return { tracker, views, stop, nothing: () => nothing };
};
const shown = (views: ListView[]): string[] =>
  views.map(({ id, entries }) => `${id} ${entries.map(({ id }) => id).join('')}`);

test('a list comes with the details of its items, places and reasons', async () => {
  const { tracker, views } = watched();
  tracker.bring('l1', 'ab');
  await settled();
  assert.equal(views[0]!.id, 'l1');
  assert.deepEqual(views[0]!.entries, [
    { ...details('a'), position: 1, reason: 'because a' },
    { ...details('b'), position: 2, reason: 'because b' },
  ]);
});

test('details are asked for once', async () => {
  const { tracker, views } = watched();
  tracker.bring('l1', 'ab');
  await settled();
  tracker.bring('l2', 'bca', true);
  await settled();
  assert.deepEqual(shown(views), ['l1 ab', 'l2 bca']);
  assert.deepEqual(tracker.asked, ['/v1/items?ids=a,b', '/v1/items?ids=c']);
  mock.timers.tick(300_001);
  tracker.bring('l3', 'a', true);
  await settled();
  assert.equal(tracker.asked.at(-1), '/v1/items?ids=a');
});

test('an item that the catalogue does not have goes by its id', async () => {
  const tracker = testTracker();
  tracker.read = async path => (path.startsWith('/v1/items') ? { items: [details('a')] } : listOf('l', 'ab')) as never;
  const view = await listClient(tracker).list({ slot: 'home' });
  assert.deepEqual(
    view!.entries.map(({ title }) => title),
    ['Item A', 'b'],
  );
});

test('of two lists that come together the newer one is shown', async () => {
  const { tracker, views } = watched();
  tracker.bring('l1', 'ab');
  tracker.bring('l2', 'ba', true);
  await settled();
  assert.deepEqual(shown(views), ['l2 ba']);
});

test('without a list in time what is trending is shown, and then the list', async () => {
  const { tracker, views } = watched({ timeoutMs: 200, category: 'hats & caps' });
  tracker.answers['/v1/trending'] = listOf('t1', 'xy', 'trending');
  mock.timers.tick(199);
  await settled();
  assert.equal(views.length, 0);
  mock.timers.tick(1);
  await settled();
  assert.equal(tracker.asked[0], '/v1/trending?limit=3&category=hats%20%26%20caps');
  assert.deepEqual([views[0]!.fallback, views[0]!.slot], [true, 'trending']);
  tracker.bring('l1', 'ab');
  await settled();
  assert.deepEqual(shown(views), ['t1 xy', 'l1 ab']);
  assert.equal(views[1]!.fallback, undefined);
});

test('a fallback that is later than the list is not shown', async () => {
  const { tracker, views } = watched();
  let answer = (_: unknown): void => {};
  const read = tracker.read;
  tracker.read = path =>
    path.startsWith('/v1/trending') ? new Promise(resolve => (answer = resolve as never)) : read(path);
  mock.timers.tick(800);
  tracker.bring('l1', 'ab');
  await settled();
  answer(listOf('t1', 'xy'));
  await settled();
  assert.deepEqual(shown(views), ['l1 ab']);
});

test('a page may have its own fallback', async () => {
  const { views } = watched({ fallback: () => [details('x'), details('y'), details('z'), details('a')] });
  mock.timers.tick(800);
  await settled();
  assert.deepEqual(shown(views), ['undefined xyz']);
  assert.deepEqual(
    views[0]!.entries.map(({ position }) => position),
    [1, 2, 3],
  );
});

test('a server that does not answer throws nothing', async () => {
  const { views, nothing } = watched();
  mock.timers.tick(800);
  await settled();
  assert.deepEqual([views.length, nothing()], [0, 1]);
  const client = listClient(testTracker());
  assert.equal(await client.list({ slot: 'home' }), undefined);
  assert.equal(await client.why('l1', 'a'), undefined);
});

test('who stops watching hears no more', async () => {
  const { tracker, views, stop, nothing } = watched();
  tracker.bring('l1', 'ab');
  stop();
  mock.timers.tick(800);
  await settled();
  assert.deepEqual([views.length, nothing(), tracker.subscribed.length], [0, 0, 0]);
});

test('why asks for the list and the item as they are called', async () => {
  const tracker = testTracker();
  tracker.answers['/v1/explain/l%2F1/a%20b'] = { item: 'a b', because: [] };
  assert.equal((await listClient(tracker).why('l/1', 'a b'))!.item, 'a b');
});

test('not interested and its undoing are told with the place', () => {
  const tracker = testTracker();
  const client = listClient(tracker);
  const place = { list: 'l1', slot: 'home', position: 2 };
  client.notInterested('a', place);
  client.undo('a', place);
  assert.deepEqual(tracker.told, [
    ['not_interested', { item: 'a', recommendation: place }],
    ['like', { item: 'a', recommendation: place, properties: { undo: 'not_interested' } }],
  ]);
});

test('a lookup of the page takes the place of the catalogue, and what it leaves out is not shown', async () => {
  const tracker = testTracker();
  tracker.answers['/v1/recommendations'] = listOf('l1', 'abc');
  const view = await listClient(tracker, ids => ids.filter(id => id !== 'b').map(id => ({ id, title: 'mine' }))).list({
    slot: 'home',
  });
  assert.deepEqual(
    view!.entries.map(({ id, title, position }) => [id, title, position]),
    [
      ['a', 'mine', 1],
      ['c', 'mine', 3],
    ],
  );
  assert.deepEqual(tracker.asked, ['/v1/recommendations?slot=home']);
});

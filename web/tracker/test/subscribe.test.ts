import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attune } from '../src/core.ts';
import { lists as listsOf } from '../src/lists.ts';
import { subscribe } from '../src/subscribe.ts';
import { openPage, type Page } from './page.ts';

/** An EventSource whose server is the test. */
class Stream {
  static readonly CLOSED = 2;
  static opened: Stream[] = [];
  readyState = 1;
  onopen = (): void => {};
  onerror = (): void => {};
  readonly url: string;
  private push: (event: { data: string }) => void = () => {};
  constructor(url: string) {
    this.url = url;
    Stream.opened.push(this);
  }
  addEventListener(_type: string, listener: (event: { data: string }) => void): void {
    this.push = listener;
  }
  close(): void {
    this.readyState = Stream.CLOSED;
  }
  send(id: string): void {
    this.push({ data: JSON.stringify({ id }) });
  }
  refuse(): void {
    this.readyState = Stream.CLOSED;
    this.onerror();
  }
}

function pageWithStream(signals: object = {}): { page: Page; lists: string[]; states: string[]; asked: string[] } {
  const page = openPage('', signals);
  Object.assign(globalThis, { EventSource: Stream });
  Stream.opened = [];
  const asked: string[] = [];
  page.answer(({ url }) => {
    asked.push(url);
    return Response.json({ id: 'first' });
  });
  return { page, lists: [], states: [], asked };
}

test('the first list is fetched, changed ones are pushed', async () => {
  const { page, lists, states, asked } = pageWithStream();
  const tracker = attune({ url: '' });
  subscribe({ url: '', key: 'k' }, tracker, {
    slot: 'home',
    limit: 12,
    onList: ({ id }, pushed) => lists.push(`${id} ${pushed}`),
    onState: state => states.push(state),
  });
  await page.pass(0);
  Stream.opened[0]!.onopen();
  Stream.opened[0]!.send('second');
  assert.deepEqual(lists, ['first false', 'second true']);
  assert.deepEqual(states, ['waiting', 'live']);
  const query = `slot=home&limit=12&anonymousId=${tracker.person()!.anonymousId}&key=k`;
  assert.equal(asked[0], `/v1/recommendations?${query}`);
  assert.equal(Stream.opened[0]!.url, `/v1/stream?${query}`);
});

test('an answer that is later than a push is out of date', async () => {
  const { page, lists } = pageWithStream();
  subscribe({ url: '' }, attune({ url: '' }), { slot: 'home', onList: ({ id }) => lists.push(id) });
  Stream.opened[0]!.send('pushed');
  await page.pass(0);
  assert.deepEqual(lists, ['pushed']);
});

test('a refused stream is opened again after a while', async () => {
  const { page, lists } = pageWithStream();
  const stop = subscribe({ url: '' }, attune({ url: '' }), { slot: 'home', onList: ({ id }) => lists.push(id) });
  Stream.opened[0]!.refuse();
  await page.pass(999);
  assert.equal(Stream.opened.length, 1);
  await page.pass(501);
  assert.equal(Stream.opened.length, 2);
  Stream.opened[1]!.refuse();
  stop();
  await page.pass(60_000);
  assert.equal(Stream.opened.length, 2);
});

test('another person gets another list and another stream', async () => {
  const { page } = pageWithStream();
  const tracker = attune({ url: '' });
  subscribe({ url: '' }, tracker, { slot: 'home', onList: () => {} });
  tracker.identify('u1');
  await page.pass(0);
  assert.equal(Stream.opened.length, 2);
  assert.equal(Stream.opened[0]!.readyState, Stream.CLOSED);
  assert.match(Stream.opened[1]!.url, /user=u1/);
});

test('a page in the background gives its connection back, and returns to a fresh list', async () => {
  const { page, asked } = pageWithStream();
  subscribe({ url: '' }, attune({ url: '' }), { slot: 'home', onList: () => {} });
  page.hide();
  await page.pass(60_000);
  assert.equal(Stream.opened[0]!.readyState, Stream.CLOSED);
  page.show();
  await page.pass(0);
  assert.equal(Stream.opened.length, 2);
  assert.equal(asked.length, 2);
});

test('somebody who wants privacy gets a list for everybody and no stream', async () => {
  const { page, lists, states, asked } = pageWithStream({ globalPrivacyControl: true });
  subscribe({ url: '' }, attune({ url: '' }), {
    slot: 'home',
    onList: ({ id }) => lists.push(id),
    onState: state => states.push(state),
  });
  await page.pass(0);
  assert.deepEqual(lists, ['first']);
  assert.equal(Stream.opened.length, 0);
  assert.equal(asked[0], '/v1/recommendations?slot=home&limit=10');
  assert.equal(states.at(-1), 'off');
});

test('a list may be about an item and of some items only, and a token proves whose it is', async () => {
  const { page, asked } = pageWithStream({ globalPrivacyControl: true });
  let token = 'first';
  const options = { url: '', token: () => token };
  const wish = { slot: 'home', item: 'mug', category: 'hats & caps', filter: 'price<5', exclude: 'a,b' };
  const { list } = listsOf(options, attune(options));
  await list(wish);
  token = 'second';
  await list({ slot: 'home', limit: 3 });
  await page.pass(0);
  assert.deepEqual(asked, [
    '/v1/recommendations?slot=home&limit=10&item=mug&category=hats+%26+caps&filter=price%3C5&exclude=a%2Cb&token=first',
    '/v1/recommendations?slot=home&limit=3&token=second',
  ]);
});

test('what the server has at an address is read with the key; another answer than a good one throws', async () => {
  const { page } = pageWithStream();
  const options = { url: 'https://attune.example', key: 'k' };
  const { read } = listsOf(options, attune(options));
  const keys: unknown[] = [];
  page.answer(({ url, headers }) => {
    keys.push(headers['X-Attune-Key']);
    return url.endsWith('/v1/trending?limit=1') ? Response.json({ items: [] }) : new Response('', { status: 404 });
  });
  assert.deepEqual(await read('/v1/trending?limit=1'), { items: [] });
  await assert.rejects(read('/v1/items/none?x=1'), /^Error: \/v1\/items\/none: status 404$/);
  assert.deepEqual(keys, ['k', 'k']);
});

test('where there is neither page nor stream a list comes all the same', async () => {
  const { page, lists, states } = pageWithStream();
  const tracker = attune({ url: '' });
  const { document } = globalThis;
  Reflect.deleteProperty(globalThis, 'document');
  Reflect.deleteProperty(globalThis, 'EventSource');
  const stop = subscribe({ url: '' }, tracker, {
    slot: 'home',
    onList: ({ id }) => lists.push(id),
    onState: state => states.push(state),
  });
  await page.pass(0);
  stop();
  Object.assign(globalThis, { document });
  assert.deepEqual(lists, ['first']);
  assert.equal(states.at(-1), 'off');
});

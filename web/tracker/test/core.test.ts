import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attune } from '../src/core.ts';
import { openPage } from './page.ts';

test('a view waits a moment for company', async () => {
  const page = openPage();
  const tracker = attune({ url: '', key: 'pk' });
  tracker.pageView();
  tracker.view('p1');
  await page.pass(199);
  assert.equal(page.sent.length, 0);
  await page.pass(1);
  assert.equal(page.sent.length, 1);
  const { url, headers, body } = page.sent[0]!;
  assert.equal(url, '/v1/events');
  assert.equal(headers['X-Attune-Key'], 'pk');
  assert.equal(body.sentAt, Date.now());
  const [pageView, view] = body.events;
  assert.equal(pageView!.type, 'page_view');
  assert.equal(pageView!.page.url, 'https://shop.example/');
  assert.equal(view!.item, 'p1');
  assert.equal(view!.session, pageView!.session);
  assert.equal(view!.user.anonymousId, tracker.person()!.anonymousId);
});

test('a click leaves at once, with what waits', async () => {
  const page = openPage();
  const tracker = attune({ url: '' });
  tracker.view('p1');
  tracker.click('p2', { list: 'L', slot: 'home', position: 3 });
  await page.pass(0);
  assert.deepEqual(
    page.events().map(({ type }) => type),
    ['view', 'click'],
  );
  assert.deepEqual(page.events()[1]!.recommendation, { id: 'L', slot: 'home', position: 3 });
});

test('the list of a click is credited with what follows for that item', async () => {
  const page = openPage();
  const tracker = attune({ url: '' });
  tracker.click('p2', { list: 'L', slot: 'home', position: 3 });
  tracker.addToCart('p2', { quantity: 2, value: 19.9, currency: 'EUR' });
  tracker.addToCart('p9');
  await page.pass(0);
  const [, credited, other] = page.events();
  assert.equal(credited!.recommendation.id, 'L');
  assert.equal(credited!.quantity, 2);
  assert.equal(credited!.value, 19.9);
  assert.equal(other!.recommendation, undefined);
});

for (const signals of [{ globalPrivacyControl: true }, { doNotTrack: '1' }]) {
  test(`${Object.keys(signals)[0]} means that nothing is stored or sent`, async () => {
    const page = openPage('', signals);
    const tracker = attune({ url: '' });
    tracker.click('p1');
    tracker.identify('u1');
    await page.pass(1_000);
    page.dispatch('pagehide', page.window as never);
    assert.equal(page.sent.length + page.beacons.length, 0);
    assert.equal(localStorage.length, 0);
    assert.equal(tracker.person(), undefined);
    assert.equal(tracker.session(), undefined);
  });
}

test('an explicit consent wins over the signals of the browser and travels with events', async () => {
  const page = openPage('', { globalPrivacyControl: true });
  const tracker = attune({ url: '', consent: { analytics: true, personalization: true } });
  tracker.click('p1');
  await page.pass(0);
  assert.deepEqual(page.events()[0]!.consent, { analytics: true, personalization: true });
});

test('a refusal forgets what was stored and what waits, and holds on later pages', async () => {
  const page = openPage();
  const tracker = attune({ url: '' });
  tracker.view('p1');
  tracker.consent({ analytics: false, personalization: false });
  tracker.click('p1');
  attune({ url: '' }).click('p2');
  await page.pass(1_000);
  assert.equal(page.sent.length, 0);
  assert.deepEqual({ ...localStorage }, { 'attune.default.consent': '00' });
});

test('who allows personalization without analytics is not followed: the collector would keep nothing', async () => {
  const page = openPage();
  const tracker = attune({ url: '', consent: { analytics: false, personalization: true } });
  tracker.click('p1');
  await page.pass(1_000);
  assert.equal(page.sent.length, 0);
});

test('before an answer nothing is stored or sent; a yes sends what was held, with the time when it happened', async () => {
  const page = openPage();
  const tracker = attune({ url: '', consent: 'wait' });
  tracker.pageView();
  tracker.click('p1');
  const clicked = Date.now();
  await page.pass(5_000);
  assert.equal(page.sent.length + localStorage.length, 0);
  tracker.consent({ analytics: true, personalization: false });
  await page.pass(0);
  assert.deepEqual(
    page.events().map(({ type, time, consent }) => [type, time, consent.personalization]),
    [
      ['page_view', clicked, false],
      ['click', clicked, false],
    ],
  );
});

test('before an answer nothing is stored or sent, and a no drops what was held', async () => {
  const page = openPage();
  const tracker = attune({ url: '', consent: 'wait' });
  tracker.click('p1');
  tracker.consent({ analytics: false, personalization: false });
  tracker.consent({ analytics: true, personalization: true });
  await page.pass(1_000);
  assert.equal(page.sent.length, 0);
});

test('who begins to ask for privacy is forgotten with the next page', () => {
  openPage();
  attune({ url: '' }).click('p1');
  assert.ok(localStorage.length > 0);
  Object.assign(navigator, { globalPrivacyControl: true });
  attune({ url: '' });
  assert.equal(localStorage.length, 0);
});

test('an overloaded server gets the same events again, not before the pause that it asked for', async () => {
  const page = openPage();
  const tracker = attune({ url: '' });
  page.answer(() => new Response('', { status: 503, headers: { 'Retry-After': '20' } }));
  tracker.click('p1');
  await page.pass(0);
  tracker.click('p2');
  await page.pass(19_999);
  assert.equal(page.sent.length, 1);
  page.answer(request =>
    Response.json({ results: request.body.events.map(({ id }) => ({ id, status: 'accepted' })), offset: 2 }),
  );
  await page.pass(1_001);
  assert.equal(page.sent.length, 2);
  assert.deepEqual(
    page.sent[1]!.body.events.map(({ item }) => item),
    ['p1', 'p2'],
  );
  assert.equal(page.sent[1]!.body.events[0]!.id, page.sent[0]!.body.events[0]!.id);
});

test('a broken connection is tried again and loses nothing', async () => {
  const page = openPage();
  const tracker = attune({ url: '' });
  page.answer(() => Promise.reject(new TypeError('no network')));
  tracker.click('p1');
  await page.pass(0);
  await page.pass(500);
  await page.pass(1_000);
  assert.ok(page.sent.length >= 2, `${page.sent.length} tries`);
  assert.equal(new Set(page.events().map(({ id }) => id)).size, 1);
});

test('a batch that the server will never take is not sent again', async t => {
  const page = openPage();
  const warn = t.mock.method(console, 'warn', () => {});
  const tracker = attune({ url: '' });
  page.answer(() => new Response('', { status: 401 }));
  tracker.click('p1');
  await page.pass(0);
  await page.pass(120_000);
  assert.equal(page.sent.length, 1);
  assert.equal(warn.mock.callCount(), 1);
});

test('one request is under way at a time, and what came meanwhile goes with the next', async () => {
  const page = openPage();
  const tracker = attune({ url: '' });
  let release = (): void => {};
  const accept = (): Response => Response.json({ results: [], offset: 1 });
  page.answer(() => new Promise(resolve => (release = () => resolve(accept()))));
  tracker.click('p1');
  await page.pass(0);
  tracker.click('p2');
  tracker.click('p3');
  await page.pass(50);
  assert.equal(page.sent.length, 1);
  page.answer(accept);
  release();
  await page.pass(0);
  assert.deepEqual(
    page.sent[1]!.body.events.map(({ item }) => item),
    ['p2', 'p3'],
  );
});

test('a leaving page hands its events to the browser, as a request without preflight', async () => {
  const page = openPage();
  const tracker = attune({ url: 'https://a.example', key: 'p k' });
  tracker.view('p1');
  page.dispatch('pagehide', page.window as never);
  assert.equal(page.beacons.length, 1);
  const { url, body } = page.beacons[0]!;
  assert.equal(url, 'https://a.example/v1/events?key=p%20k');
  assert.equal(body.type, 'text/plain');
  assert.equal(JSON.parse(await body.text()).events[0].item, 'p1');
  await page.pass(1_000);
  assert.equal(page.sent.length, 0);
});

test('identify links the anonymous person to the known one, from then on', async () => {
  const page = openPage();
  const tracker = attune({ url: '' });
  const { anonymousId } = tracker.person()!;
  let changes = 0;
  tracker.onPerson(() => changes++);
  tracker.identify('u1');
  tracker.click('p1');
  await page.pass(0);
  assert.deepEqual(
    page.events().map(({ type, user }) => [type, user]),
    [
      ['identify', { id: 'u1', anonymousId }],
      ['click', { id: 'u1', anonymousId }],
    ],
  );
  tracker.reset();
  assert.equal(changes, 2);
  assert.equal(tracker.person()!.id, undefined);
  assert.notEqual(tracker.person()!.anonymousId, anonymousId);
});

test('verdicts are handed on with their events', async () => {
  const page = openPage();
  const offsets: Array<[number, string[]]> = [];
  const tracker = attune({
    url: '',
    onVerdict: ({ offset }, events) => offsets.push([offset, events.map(({ type }) => type)]),
  });
  tracker.notInterested('p1');
  await page.pass(0);
  assert.deepEqual(offsets, [[1, ['not_interested']]]);
});

test('a list is credited with what follows on later pages, too', async () => {
  const page = openPage();
  attune({ url: '' }).click('p2', { list: 'L', slot: 'home', position: 3 });
  const later = attune({ url: '' });
  later.purchase('p2', { quantity: 1, value: 5, currency: 'EUR' });
  later.purchase('p3');
  await page.pass(0);
  const purchases = page.events().filter(({ type }) => type === 'purchase');
  assert.deepEqual(purchases[0]!.recommendation, { id: 'L', slot: 'home', position: 3 });
  assert.equal(purchases[1]!.recommendation, undefined);
});

test('a place without a list is not sent: the collector would refuse the event', async () => {
  const page = openPage();
  attune({ url: '' }).click('p2', { slot: 'home', position: 3 });
  await page.pass(0);
  assert.equal(page.events()[0]!.recommendation, undefined);
});

test('an order is told once, whatever is reloaded', async () => {
  const page = openPage();
  const lines = [{ item: 'p1', quantity: 2, value: 19, currency: 'EUR' }, { item: 'p2' }];
  attune({ url: '' }).order('4711', lines);
  attune({ url: '' }).order('4711', lines);
  await page.pass(0);
  assert.deepEqual(
    page.events().map(({ type, item, value, properties }) => [type, item, value, properties.order]),
    [
      ['purchase', 'p1', 19, '4711'],
      ['purchase', 'p2', undefined, '4711'],
    ],
  );
});

test('who was identified is known on later pages, and told once', async () => {
  const page = openPage();
  attune({ url: '' }).identify('u1');
  const later = attune({ url: '' });
  later.identify('u1');
  later.click('p1');
  await page.pass(0);
  assert.deepEqual(
    page.events().map(({ type, user }) => [type, user.id]),
    [
      ['identify', 'u1'],
      ['click', 'u1'],
    ],
  );
});

test('what programs write where they have no id names nobody', t => {
  openPage();
  const warn = t.mock.method(console, 'warn', () => {});
  const tracker = attune({ url: '' });
  for (const id of ['undefined', 'NULL', '', 'guest', undefined as never]) tracker.identify(id);
  assert.equal(tracker.person()!.id, undefined);
  assert.equal(warn.mock.callCount(), 5);
});

test('addresses can be cut before they are sent', async () => {
  const page = openPage();
  attune({ url: '', address: url => new URL(url).origin }).pageView();
  await page.pass(200);
  assert.equal(page.events()[0]!.page.url, 'https://shop.example');
});

test('what a page without a network could not send waits for the next page', async () => {
  const page = openPage();
  const tracker = attune({ url: '' });
  page.answer(() => Promise.reject(new TypeError('no network')));
  tracker.click('p1');
  await page.pass(0);
  tracker.view('p2');
  page.dispatch('pagehide', page.window as never);
  assert.equal(page.beacons.length, 0);
  page.answer(request =>
    Response.json({ results: request.body.events.map(({ id }) => ({ id, status: 'accepted' })), offset: 1 }),
  );
  attune({ url: '' });
  await page.pass(60_001);
  page.dispatch('online', page.window as never);
  await page.pass(0);
  assert.deepEqual(
    page.sent.at(-1)!.body.events.map(({ item }) => item),
    ['p1', 'p2'],
  );
});

test('the pause that a server asked for is kept by the next page, too', async () => {
  const page = openPage();
  page.answer(() => new Response('', { status: 429, headers: { 'Retry-After': '120' } }));
  attune({ url: '' }).click('p1');
  await page.pass(0);
  attune({ url: '' }).click('p2');
  await page.pass(119_999);
  assert.equal(page.sent.length, 1);
  await page.pass(1_001);
  assert.ok(page.sent.length > 1);
});

test('a draft is said by another page half an hour later, unless it was taken back', async () => {
  const page = openPage();
  const gone = attune({ url: '' });
  const back = attune({ url: '' });
  gone.draft([['dwell', { item: 'p1', durationMs: 900 }]]);
  back.draft([['dwell', { item: 'p2', durationMs: 900 }]]);
  assert.equal(back.draft([]), true);
  await page.pass(29 * 60_000);
  attune({ url: '' });
  await page.pass(1_000);
  assert.equal(page.sent.length, 0);
  await page.pass(60_000);
  attune({ url: '' });
  await page.pass(1_000);
  assert.deepEqual(
    page.events().map(({ type, item }) => [type, item]),
    [['dwell', 'p1']],
  );
  assert.equal(gone.draft([]), false);
});

test('a decision that was only just told when the page was left is told again by the next page, under its id', async () => {
  const page = openPage();
  const leaving = attune({ url: '' });
  page.answer(() => new Promise(() => {}));
  leaving.addToCart('on its way');
  await page.pass(0);
  leaving.click('waiting');
  leaving.view('not dear');
  page.dispatch('pagehide', page.window as never);
  const { events } = JSON.parse(await page.beacons[0]!.body.text()) as { events: Record<string, any>[] };
  assert.deepEqual(
    events.map(({ item }) => item),
    ['waiting', 'not dear'],
  );
  attune({ url: '' });
  await page.pass(60_001);
  page.dispatch('online', page.window as never);
  await page.pass(0);
  const again = page.sent.at(-1)!.body.events;
  assert.deepEqual(
    again.map(({ item }) => item),
    ['on its way', 'waiting'],
  );
  assert.deepEqual(
    again.map(({ id }) => id),
    [page.sent[0]!.body.events[0]!.id, events[0]!.id],
  );
});

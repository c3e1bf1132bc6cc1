import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arrange } from '../src/arrange.ts';
import { fill } from '../src/fields.ts';
import { stamp, stampPage } from '../src/stamp.ts';
import { ENGLISH, explain } from '../src/texts.ts';
import { openPage, settled } from './page.ts';

const arranged = (shown: string, next: string, held: string, cells = 4): string =>
  arrange([...shown], [...next], item => held.includes(item), cells)
    .map(item => item ?? '-')
    .join('');

test('without anything held a list is shown as it is', () => {
  assert.equal(arranged('', 'abcd', ''), 'abcd');
  assert.equal(arranged('abcd', 'dcba', ''), 'dcba');
});

test('what is held stays in its cell, the rest fills the others in order', () => {
  assert.equal(arranged('abcd', 'dcba', 'b'), 'dbca');
  assert.equal(arranged('abcd', 'xyza', 'bd'), 'xbyd');
});

test('what is held stays although the list has it no more', () => {
  assert.equal(arranged('abcd', 'wxyz', 'c'), 'wxcy');
});

test('cells stay, with nothing in them or with less than there is', () => {
  assert.equal(arranged('abcd', 'ab', ''), 'ab--');
  assert.equal(arranged('abcd', 'abcdef', 'd', 2), 'ab');
});

test('fields are texts, addresses, attributes and what lies deeper', () => {
  openPage(`<p id="item"><a data-field="url title:brand"></a><img data-field="image alt:title"><b data-field="title"></b>
    <i data-field="price"></i><u data-field="category"></u><s data-field="properties.size"></s></p>`);
  const item = document.getElementById('item')!;
  fill(
    item,
    {
      title: '<b>Mug</b>',
      url: '/mug',
      image: 'https://pictures.example/mug.png',
      brand: 'Acme',
      price: 1234.5,
      currency: 'EUR',
      categories: ['kitchen', 'gifts'],
      properties: { size: 3 },
    },
    'de',
  );
  const [link, picture] = [item.querySelector('a')!, item.querySelector('img')!];
  assert.deepEqual([link.getAttribute('href'), link.title], ['/mug', 'Acme']);
  assert.deepEqual([picture.getAttribute('src'), picture.alt], ['https://pictures.example/mug.png', '<b>Mug</b>']);
  const texts = ['b', 'i', 'u', 's'].map(name => item.querySelector(name)!.textContent);
  assert.deepEqual(texts, ['<b>Mug</b>', '1.234,50\u00a0€', 'kitchen', '3']);
});

test('what is not known is empty, and a picture that is not known is not there', () => {
  openPage(
    '<p id="item"><a data-field="url" href="/old"></a><img data-field="image" src="/old"><b data-field="price">1</b></p>',
  );
  const item = document.getElementById('item')!;
  fill(item, {});
  assert.equal(item.querySelector('a')!.hasAttribute('href'), false);
  assert.equal(item.querySelector('img')!.hidden, true);
  assert.equal(item.querySelector('b')!.textContent, '');
});

test('a catalogue cannot run scripts', () => {
  openPage('<p id="item"><a data-field="url"></a><img data-field="image"></p>');
  const item = document.getElementById('item')!;
  for (const address of ['javascript:alert(1)', ' java\nscript:alert(1)', 'data:text/html,x', 'vbscript:x']) {
    fill(item, { url: address, image: address });
    assert.equal(item.querySelector('a')!.hasAttribute('href'), false, address);
    assert.equal(item.querySelector('img')!.hasAttribute('src'), false, address);
  }
});

test('a price in a currency that is none is still a price', () => {
  openPage('<p id="item"><b data-field="price"></b></p>');
  const item = document.getElementById('item')!;
  fill(item, { price: 5, currency: 'NO MONEY' });
  assert.equal(item.textContent, '5 NO MONEY');
});

test('why is said in sentences', () => {
  const explanation = { item: 'a', position: 1, personalized: true, sources: { users: 1 }, because: ['this', 'that'] };
  assert.equal(explain({ ...explanation, reason: 'Popular' }, undefined, ENGLISH), 'Popular. Chosen by this and that.');
  assert.equal(explain({ ...explanation, because: [] }, 'Popular', ENGLISH), 'Popular.');
  assert.equal(explain(undefined, 'Popular', ENGLISH), 'Popular.');
  assert.equal(explain(undefined, undefined, ENGLISH), ENGLISH.unknown);
  assert.equal(explain(explanation, undefined, { ...ENGLISH, explain: ({ item }) => `pour ${item}` }), 'pour a');
});

test('a list is stamped where its items are marked', () => {
  openPage('<ul><li><p data-attune-item="a"></p></li><li data-attune-item="b"></li></ul>');
  const list = document.querySelector('ul')!;
  stamp(list, { list: 'l1', slot: 'home' });
  assert.deepEqual([list.dataset.attuneList, list.dataset.attuneSlot], ['l1', 'home']);
  const positions = [...list.querySelectorAll<HTMLElement>('[data-attune-item]')].map(
    item => item.dataset.attunePosition,
  );
  assert.deepEqual(positions, ['1', '2']);
});

test('a page is stamped by its attributes, also what comes later', async () => {
  openPage('<ul data-attune-stamp="l1" data-attune-slot="home" data-attune-items="a, b"><li></li><li></li></ul>');
  const stop = stampPage();
  const list = document.querySelector('ul')!;
  const stamps = (): string =>
    [...list.children].map(({ dataset }: any) => dataset.attuneItem + dataset.attunePosition).join();
  assert.equal(stamps(), 'a1,b2');
  list.dataset.attuneItems = 'a,b,c';
  list.append(document.createElement('li'));
  await settled();
  assert.equal(stamps(), 'a1,b2,c3');
  stop();
});

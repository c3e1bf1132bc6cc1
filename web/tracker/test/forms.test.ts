import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attune as core } from '../src/core.ts';
import { trackClicks } from '../src/clicks.ts';
import { trackForms } from '../src/forms.ts';
import { openPage, type Page } from './page.ts';

const FORMS = `
  <form id="signup" data-attune-form="newsletter"><input name="email" value="a@b.example"><input type="password" value="secret"></form>
  <form id="contact" data-attune-form><input name="id" value="customer"></form>
  <form id="plain"><input name="q" value="unmarked"></form>
  <form id="find" data-attune-search="q"><input name="q" value="  blue mug "></form>
  <input id="live" data-attune-search value="teapot">
  <form id="filters" data-attune-filter>
    <input type="checkbox" name="brand" value="acme" checked><input type="checkbox" name="brand" value="best" checked>
    <input type="checkbox" name="brand" value="other"><input type="range" name="price" min="0" max="100" value="50">
    <select name="size"><option value="">any</option><option value="L" selected>L</option></select>
    <input name="email" value="a@b.example"></form>
  <button id="chip" data-attune-filter="category=mugs&sale=yes">Mugs</button>
  <article data-attune-view="p7" data-attune-price="4" data-attune-currency="EUR"><button id="buy" data-attune-action="add-to-cart">
    Buy</button><button id="like" data-attune-action="like">Like</button></article>`;

function forms(): { page: Page; on(type: string, selector: string): void; events(): Promise<Record<string, any>[]> } {
  const page = openPage(FORMS);
  const tracker = core({ url: '' });
  trackForms(tracker);
  trackClicks(tracker);
  return {
    page,
    on: (type, selector) => page.dispatch(type, document.querySelector(selector)!),
    async events() {
      await page.pass(200);
      return page.events();
    },
  };
}

test('a form that is sent is told by its name, never by what was typed', async () => {
  const { page, on, events } = forms();
  ['#signup', '#contact', '#plain'].forEach(form => on('submit', form));
  assert.deepEqual(
    (await events()).map(({ type, properties }) => [type, properties.form]),
    [
      ['form_submit', 'newsletter'],
      ['form_submit', 'contact'],
    ],
  );
  assert.doesNotMatch(JSON.stringify([page.sent, { ...localStorage }]), /a@b|secret|unmarked|customer/);
});

test('marked searches and filters are told', async () => {
  const { on, events } = forms();
  on('submit', '#find');
  on('change', '#live');
  on('change', '#filters select');
  on('click', '#chip');
  on('change', '#filters [name=email]');
  assert.deepEqual(
    (await events()).map(({ query, filters }) => query ?? filters),
    ['blue mug', 'teapot', { brand: ['acme', 'best'], price: 50, size: 'L' }, { category: 'mugs', sale: 'yes' }],
  );
});

test('actions on the page of an item are about that item', async () => {
  const { on, events } = forms();
  on('click', '#buy');
  on('click', '#like');
  assert.deepEqual(
    (await events()).map(({ type, item, value, currency }) => [type, item, value, currency]),
    [
      ['add_to_cart', 'p7', 4, 'EUR'],
      ['like', 'p7', undefined, undefined],
    ],
  );
});

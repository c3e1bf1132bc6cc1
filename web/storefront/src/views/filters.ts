import { nameOf, type Catalogue } from '../catalogue.ts';
import { h } from '../dom.ts';
import { palette } from '../drawing/palette.ts';
import { boundsOf, brandsOf, type Selection } from '../selection.ts';

interface FilterForm {
  element: HTMLElement;
  show(selection: Selection): void;
}

/** Price ranges that people think in: [lowest, highest). */
const PRICES: [number | undefined, number | undefined, string][] = [
  [undefined, undefined, 'Any price'],
  [undefined, 25, 'Up to €25'],
  [25, 60, '€25 to €60'],
  [60, 120, '€60 to €120'],
  [120, undefined, 'From €120'],
];

/** Category, price, colour and brand. Each change is said at once as a change of the selection. */
export function filterForm(catalogue: Catalogue, choose: (change: Partial<Selection>) => void): FilterForm {
  let now: Selection | undefined;
  const categories = h('select', { class: 'order', 'aria-label': 'Category' });
  categories.append(
    h('option', { value: '' }, 'All categories'),
    ...catalogue.categories.map(category => h('option', { value: category }, nameOf(category))),
  );
  categories.addEventListener('change', () => choose({ category: categories.value || undefined, brands: [] }));

  const prices = PRICES.map(([from, to, words], index) => {
    const input = h('input', { type: 'radio', name: 'price', value: index });
    input.addEventListener('change', () => choose({ from, to }));
    return { from, to, input, element: h('label', { class: 'choice' }, input, words) };
  });
  const colours = Object.entries(palette).map(([colour, { main }]) => {
    const input = h('input', { type: 'checkbox', class: 'unseen', 'aria-label': nameOf(colour), value: colour });
    input.addEventListener('change', () => choose({ colours: toggled(now?.colours, colour) }));
    const spot = h('span', { class: 'spot' });
    spot.style.background = main;
    return { colour, input, element: h('label', { class: 'colour', title: nameOf(colour) }, input, spot) };
  });
  const brands = h('div', { class: 'choices brands' });
  const clear = h('button', { class: 'link', type: 'button' }, 'Clear filters');
  clear.addEventListener('click', () => choose({ colours: [], brands: [], from: undefined, to: undefined }));

  const showBrands = (selection: Selection): void => {
    const names = brandsOf(catalogue, selection.category);
    const known = [...brands.querySelectorAll('input')].map(({ value }) => value);
    if (names.join() !== known.join()) {
      brands.replaceChildren(
        ...names.map(brand => {
          const input = h('input', { type: 'checkbox', name: 'brand', value: brand });
          input.addEventListener('change', () => choose({ brands: toggled(now?.brands, brand) }));
          return h('label', { class: 'choice' }, input, brand);
        }),
      );
    }
    brands.querySelectorAll('input').forEach(input => (input.checked = selection.brands.includes(input.value)));
  };
  return {
    element: h(
      'form',
      { class: 'filter-form', 'aria-label': 'Filters' },
      categories,
      group('Price', h('div', { class: 'choices' }, ...prices.map(({ element }) => element))),
      group('Colour', h('div', { class: 'colours' }, ...colours.map(({ element }) => element))),
      group('Brand', brands),
      clear,
    ),
    show(selection) {
      now = selection;
      categories.value = selection.category ?? '';
      prices.forEach(({ from, to, input }) => (input.checked = selection.from === from && selection.to === to));
      colours.forEach(({ colour, input }) => (input.checked = selection.colours.includes(colour)));
      showBrands(selection);
      clear.disabled = boundsOf(selection) === 0;
    },
  };
}

function group(name: string, content: HTMLElement): HTMLElement {
  return h('fieldset', {}, h('legend', {}, name), content);
}

const toggled = (values: string[] = [], value: string): string[] =>
  values.includes(value) ? values.filter(other => other !== value) : [...values, value];

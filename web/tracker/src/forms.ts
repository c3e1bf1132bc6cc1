import { closest } from './markup.ts';
import type { Tracker } from './tracker.ts';

const SEARCH = '[data-attune-search]';
const FILTER = '[data-attune-filter]';
/** What may hold a filter: choices and numbers, nothing that somebody wrote. */
const CHOICES = 'select,[type=checkbox],[type=radio],[type=range],[type=number]';

/** Sends searches, filters, and that a form was sent, where the page says so. Of other fields no value is ever read. */
export function trackForms(tracker: Tracker): void {
  const search = (field: Element | null | undefined): void => {
    const query = (field as HTMLInputElement | null | undefined)?.value?.trim();
    if (query) tracker.search(query);
  };
  document.addEventListener(
    'submit',
    ({ target }) => {
      const { attuneSearch: name, attuneForm: form } = (target as HTMLElement).dataset;
      if (name !== undefined) search((target as Element).querySelector(name ? `[name="${name}"]` : '[type=search]'));
      // A field may be called `id`: the property would be that field.
      if (form !== undefined) tracker.formSubmit(form || (target as Element).getAttribute('id') || 'form');
    },
    true,
  );
  document.addEventListener(
    'change',
    ({ target }) => {
      if (!(target instanceof Element)) return;
      if (target.matches(`input${SEARCH}`)) search(target);
      const filter = closest(target, FILTER);
      if (filter && target.matches(CHOICES)) tracker.filter(chosen(filter));
    },
    true,
  );
  document.addEventListener(
    'click',
    ({ target }) => {
      const said = closest(target, FILTER)?.dataset.attuneFilter;
      if (said) tracker.filter(Object.fromEntries(new URLSearchParams(said)));
    },
    true,
  );
}

/** The named choices in an element, or of the element itself. */
function chosen(filter: Element): Record<string, unknown> {
  const filters: Record<string, unknown> = {};
  const fields = filter.matches(CHOICES) ? [filter] : filter.querySelectorAll(CHOICES);
  for (const field of fields as Iterable<HTMLInputElement>) {
    const { name, value, type, checked } = field;
    if (!name || !value || (/^(checkbox|radio)$/.test(type) && !checked)) continue;
    const one = /^(range|number)$/.test(type) ? Number(value) : value;
    // Several checkboxes of one name are a choice of several.
    const others = filters[name];
    filters[name] = others === undefined ? one : [others, one].flat();
  }
  return filters;
}

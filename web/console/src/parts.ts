import { html, nothing, svg, type TemplateResult } from 'lit-html';
import type { Fate, Level } from './model.ts';
import { shortPerson, words } from './format.ts';
import { title } from './items.ts';
import { address } from './router.ts';

const PATHS = {
  accepted: 'M5 12.5l4.5 4.5L19 7.5',
  duplicate: 'M8 8V5h11v11h-3M5 8h11v11H5z',
  rejected: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  robot: 'M12 4v3M6 8h12v10H6zM9.5 12.5h.01M14.5 12.5h.01M3.5 12v3M20.5 12v3',
  withheld: 'M5 19L19 5M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16',
  pulse: 'M3 12h4l2.5-6 4.5 12 2.5-6H21',
  events: 'M4 6h16M4 12h16M4 18h10',
  rejects: 'M12 8v5M12 16.5h.01M12 3.5l9 16H3z',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20c.6-3.6 3.6-5.5 7.5-5.5s6.9 1.9 7.5 5.5',
  why: 'M9 9.200a3 3 0 1 1 4.2 2.700c-.8.4-1.2 1-1.2 2.100M12 17.500h.01M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18',
  funnel: 'M3.5 5h17l-6.5 8v5l-4 2v-7z',
  trends: 'M3 17l6-6 4 4 8-9M15 6h6v6',
  catalogue: 'M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM13 13h7v7h-7z',
  connections: 'M12 19h.01M8.5 15.500a5 5 0 0 1 7 0M5 12a10 10 0 0 1 14 0M2 8.500a15 15 0 0 1 20 0',
  pause: 'M8 5v14M16 5v14',
  play: 'M7 5l12 7-12 7z',
  moon: 'M20 14.500A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.500z',
  sun: 'M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8M12 2v2M12 20v2M4.5 4.500l1.5 1.500M18 18l1.5 1.500M2 12h2M20 12h2M4.5 19.500L6 18M18 6l1.5-1.5',
  out: 'M14 4h5v16h-5M10 8l-4 4 4 4M6 12h9',
} as const;

export type IconName = keyof typeof PATHS;

export const icon = (name: IconName): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${svg`<path d=${PATHS[name]}></path>`}</svg>`;

/** What became of an event: a colour, a shape and a word. */
export const fateBadge = (fate: Fate): TemplateResult =>
  html`<span class="fate" data-fate=${fate}>${icon(fate)}${fate}</span>`;

const LEVELS: Record<Level, string> = { good: 'All is well', quiet: 'Quiet', watch: 'Worth a look', bad: 'Trouble' };

export const levelWord = (level: Level): string => LEVELS[level];

export const personLink = (person: string | null | undefined): TemplateResult | typeof nothing =>
  person
    ? html`<a class="person" href=${address('person', 'person', person)} title="Follow ${person}"
        >${shortPerson(person)}</a
      >`
    : nothing;

export const itemName = (item: string | null | undefined): TemplateResult | typeof nothing =>
  item ? html`<span class="item" title=${item}>${title(item)}</span>` : nothing;

export const typeName = (type: string | null): TemplateResult =>
  html`<span class="type">${type === null ? 'unreadable' : words(type)}</span>`;

/** One number that people look for. */
export function tile(label: string, value: unknown, note: unknown = nothing, more: unknown = nothing): TemplateResult {
  return html`<div class="tile">
    <p class="tile-label">${label}</p>
    <p class="tile-value">${value}</p>
    <p class="tile-note">${note}</p>
    ${more}
  </div>`;
}

export const empty = (words_: string, hint: unknown = nothing): TemplateResult =>
  html`<div class="empty">
    <p>${words_}</p>
    <p class="soft">${hint}</p>
  </div>`;

/** One of a few; told by radio buttons, so that arrow keys work. */
export function segments<T extends string>(
  label: string,
  name: string,
  choices: readonly (readonly [T, string])[],
  chosen: T,
  onChoose: (choice: T) => void,
): TemplateResult {
  return html`<fieldset class="segments">
    <legend class="unseen">${label}</legend>
    ${choices.map(
      ([value, text]) =>
        html`<label
          ><input
            type="radio"
            name=${name}
            value=${value}
            .checked=${value === chosen}
            @change=${() => onChoose(value)}
          /><span>${text}</span></label
        >`,
    )}
  </fieldset>`;
}

export const problemLine = (problem: string): TemplateResult | typeof nothing =>
  problem ? html`<p class="problem" role="status">Not up to date: ${problem}</p>` : nothing;

import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { shares } from '../charts/bar.ts';
import { clock, percent, shortPerson } from '../format.ts';
import type { ListItem, ListSummary, RecommendationList } from '../model.ts';
import { empty, itemName, personLink } from '../parts.ts';
import { title } from '../items.ts';
import { address, type Route } from '../router.ts';
import { ask } from '../session.ts';
import { changed, site } from '../state.ts';
import { hold } from './hold.ts';

const SHOWN = 40;
const TONES = ['tone-1', 'tone-2', 'tone-3', 'tone-4', 'tone-5', 'tone-6'];

const chosen = {
  list: undefined as RecommendationList | undefined,
  explanation: undefined as ListItem | undefined,
  id: '',
  item: '',
  problem: '',
};
const holding = hold(() => site.lists.length);
let stood: ListSummary[] = [];

/** Why an item was in a list: what each source added to its score, as it was recorded when the list was served. */
export function whyView({ parts }: Route): TemplateResult {
  const [id = '', item = ''] = parts;
  if (id !== chosen.id || item !== chosen.item) void load(id, item);
  return html`
    <form class="toolbar" @submit=${submit} aria-label="Which list">
      <label class="field grow"
        ><span class="unseen">List</span
        ><input
          name="list"
          required
          autocomplete="off"
          spellcheck="false"
          placeholder="Id of a list, from an event or an answer"
          .value=${id}
      /></label>
      <button class="button primary" type="submit">Show the list</button>
    </form>
    <div class="why">
      ${recent(id)}
      <section class="card" aria-labelledby="list-title">
        ${
          chosen.problem
            ? html`<h2 id="list-title">No such list</h2>
                <p class="soft">${chosen.problem}</p>`
            : chosen.list
              ? listBody(chosen.list)
              : html`<h2 id="list-title">Choose a list</h2>
                  <p class="soft">Each item shows which source put it where it is.</p>`
        }
      </section>
    </div>
  `;
}

async function load(id: string, item: string): Promise<void> {
  const other = id !== chosen.id;
  Object.assign(chosen, { id, item, problem: '', explanation: undefined });
  try {
    if (other) {
      chosen.list = undefined;
      if (id) chosen.list = await ask<RecommendationList>(`/v1/console/lists/${encodeURIComponent(id)}`);
    }
    if (id && item) await explain(id, item);
  } catch (failure) {
    if (chosen.id === id) chosen.problem = failure instanceof Error ? failure.message : String(failure);
  }
  changed();
}

async function explain(id: string, item: string): Promise<void> {
  const answer = await ask<ListItem>(`/v1/explain/${encodeURIComponent(id)}/${encodeURIComponent(item)}`);
  if (chosen.id === id && chosen.item === item) chosen.explanation = answer;
}

function submit(event: SubmitEvent): void {
  event.preventDefault();
  const list = String(new FormData(event.currentTarget as HTMLFormElement).get('list')).trim();
  if (list) location.hash = address('why', list);
}

function recent(id: string): TemplateResult {
  if (holding.at === undefined) stood = site.lists.slice(-SHOWN).reverse();
  return html`<section class="card recent-lists" aria-labelledby="recent-title">
    <h2 id="recent-title">Served lately</h2>
    ${
      stood.length === 0
        ? empty('No list was served yet.')
        : html`<ul
            @focusin=${() => holding.because('focus')}
            @focusout=${() => holding.no('focus')}
            @pointerenter=${(event: PointerEvent) => event.pointerType === 'mouse' && holding.because('pointer')}
            @pointerleave=${() => holding.no('pointer')}
          >
            ${repeat(
              stood,
              list => list.id,
              list =>
                html`<li>
                  <a href=${address('why', list.id)} aria-current=${list.id === id ? 'true' : 'false'}>
                    <span><b>${list.slot}</b> ${list.user ? `for ${shortPerson(list.user)}` : 'for nobody known'}</span>
                    <span class="soft">${first(list)}</span>
                  </a>
                </li>`,
            )}
          </ul>`
    }
  </section>`;
}

const first = (list: ListSummary): string =>
  list.items[0] ? `${title(list.items[0])}, ${list.length - 1} more` : 'empty';

function listBody(list: RecommendationList): TemplateResult {
  const names = [...new Set(list.items.flatMap(({ sources }) => Object.keys(sources)))].sort();
  const most = Math.max(1e-9, ...list.items.map(total));
  return html`<h2 id="list-title">${list.slot}</h2>
    <p class="soft">
      ${list.user ? html`For ${personLink(list.user)}` : 'For nobody known'}, at ${clock(Date.parse(list.generatedAt))},
      knowing the log up to ${list.version}${list.personalized ? '' : '; nothing about the person had a part in it'}.
    </p>
    <p class="legend">${names.map((name, index) => html`<span class="key ${tone(index)}"><i></i>${name}</span>`)}</p>
    <ol class="scores">
      ${list.items.map(entry => scoreRow(list.id, entry, names, most))}
    </ol>`;
}

const tone = (index: number): string => TONES[index % TONES.length]!;
const total = ({ sources }: ListItem): number =>
  Object.values(sources).reduce((sum, value) => sum + Math.max(0, value), 0);

function scoreRow(list: string, entry: ListItem, names: string[], most: number): TemplateResult {
  const open = entry.item === chosen.item;
  const parts = names.map((name, index) => ({ name, value: entry.sources[name] ?? 0, tone: tone(index) }));
  return html`<li class=${open ? 'open' : ''}>
    <a href=${open ? address('why', list) : address('why', list, entry.item)} aria-expanded=${open}>
      <span class="place">${entry.position}</span>
      <span class="scored">${itemName(entry.item)}<span class="soft">${entry.reason ?? ''}</span></span>
      ${shares(parts, most)}
      <span class="score">${entry.score.toFixed(4)}</span>
    </a>
    ${open ? detail(parts, entry) : nothing}
  </li>`;
}

function detail(parts: { name: string; value: number; tone: string }[], entry: ListItem): TemplateResult {
  const whole = total(entry);
  const { explanation } = chosen;
  return html`<div class="explained">
    <p>${explanation?.reason ?? 'No single reason: the sources together put it here.'}</p>
    <table class="plain">
      <thead>
        <tr>
          <th scope="col">Source</th>
          <th scope="col" class="number">Added</th>
          <th scope="col" class="number">Share</th>
        </tr>
      </thead>
      <tbody>
        ${parts
          .filter(({ value }) => value !== 0)
          .sort((a, b) => b.value - a.value)
          .map(
            part =>
              html`<tr>
                <th scope="row">
                  <span class="key ${part.tone}"><i></i>${part.name}</span>
                </th>
                <td class="number">${part.value.toFixed(5)}</td>
                <td class="number">${percent(part.value, whole)}</td>
              </tr>`,
          )}
      </tbody>
    </table>
  </div>`;
}

import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { clockMillis, count, rate, words } from '../format.ts';
import { FATES, type EventSample, type Fate } from '../model.ts';
import { empty, fateBadge, icon, itemName, personLink, typeName } from '../parts.ts';
import { address } from '../router.ts';
import { changed, newestPulse, site } from '../state.ts';
import { hold } from './hold.ts';

const PAGE = 100;

const filter = { fates: new Set<Fate>(FATES), type: '', text: '' };
const holding = hold(() => site.events.at(-1)?.number ?? -1);
let limit = PAGE;

function fits(event: EventSample): boolean {
  if (!filter.fates.has(event.fate) || (filter.type && event.type !== filter.type)) return false;
  if (!filter.text) return true;
  const text = `${event.item ?? ''} ${event.person ?? ''} ${event.slot ?? ''} ${event.code ?? ''}`.toLowerCase();
  return text.includes(filter.text);
}

/** Events as they come; holds still while somebody reads, points or scrolls back. */
export function eventsView(): TemplateResult {
  const held = holding.at;
  const newer = held === undefined ? 0 : site.events.filter(event => event.number > held && fits(event)).length;
  const fitting = site.events.filter(event => (held === undefined || event.number <= held) && fits(event));
  const rows = fitting.slice(-limit).reverse();
  return html`
    <div class="toolbar">
      ${fateFilter()}
      <button class="button last" id="pause" type="button" aria-pressed=${holding.paused} @click=${holding.toggle}>
        ${icon(holding.paused ? 'play' : 'pause')}${holding.paused ? 'Go on' : 'Pause'}
      </button>
    </div>
    <div class="toolbar">
      ${typeFilter()}
      <label class="field"
        ><span class="unseen">Item, person, slot or code</span
        ><input
          type="search"
          placeholder="Item, person, slot…"
          .value=${filter.text}
          @input=${(event: InputEvent) => {
            filter.text = (event.target as HTMLInputElement).value.trim().toLowerCase();
            changed();
          }}
      /></label>
      <p class="stream-state">${stateLine(held !== undefined, newer, fitting.length)}</p>
    </div>
    ${
      rows.length === 0
        ? empty(
            'No event fits.',
            site.events.length === 0 ? 'Send one, and it is here within a second.' : 'Loosen the filter.',
          )
        : table(rows, rows.length < fitting.length)
    }
  `;
}

function stateLine(held: boolean, newer: number, fitting: number): unknown {
  if (!held) {
    return site.missed === 0
      ? `Live. ${count(fitting)} kept.`
      : `Live. ${count(fitting)} kept; ${count(site.missed)} passed unseen: a busy site is shown in samples.`;
  }
  return html`${holding.reason}${newer > 0 ? `, ${count(newer)} newer` : ''}.
    <button class="link" id="newest" type="button" @click=${toNewest}>Show the newest</button>`;
}

function toNewest(): void {
  limit = PAGE;
  document.querySelector('.rows')?.scrollTo({ top: 0 });
  holding.release();
}

function fateFilter(): TemplateResult {
  const rates = newestPulse()?.events;
  return html`<fieldset class="chips">
    <legend class="unseen">What became of them</legend>
    ${FATES.map(
      fate =>
        html`<label class="chip" data-fate=${fate}
          ><input
            type="checkbox"
            name="fate"
            value=${fate}
            .checked=${filter.fates.has(fate)}
            @change=${() => toggle(fate)}
          />
          <span>${icon(fate)}${fate}<b>${rates ? rate(rates[fate]) : '–'}/s</b></span></label
        >`,
    )}
  </fieldset>`;
}

function toggle(fate: Fate): void {
  if (!filter.fates.delete(fate)) filter.fates.add(fate);
  changed();
}

function typeFilter(): TemplateResult {
  const types = [...new Set(site.events.map(({ type }) => type ?? ''))].filter(Boolean).sort();
  if (filter.type && !types.includes(filter.type)) types.push(filter.type);
  return html`<label class="field"
    ><span class="unseen">Type</span
    ><select
      @change=${(event: Event) => {
        filter.type = (event.target as HTMLSelectElement).value;
        changed();
      }}
    >
      <option value="" .selected=${filter.type === ''}>Every type</option>
      ${types.map(type => html`<option value=${type} .selected=${filter.type === type}>${words(type)}</option>`)}
    </select></label
  >`;
}

function table(rows: EventSample[], more: boolean): TemplateResult {
  return html`<div
    class="rows"
    id="event-rows"
    tabindex="0"
    role="region"
    aria-label="Events, newest first"
    @scroll=${(event: Event) => scrolled(event.currentTarget as HTMLElement, more)}
    @keydown=${key}
    @focusin=${(event: FocusEvent) => event.target !== event.currentTarget && holding.because('focus')}
    @focusout=${() => holding.no('focus')}
    @pointerenter=${(event: PointerEvent) => event.pointerType === 'mouse' && holding.because('pointer')}
    @pointerleave=${() => holding.no('pointer')}
  >
    <table class="events">
      <thead>
        <tr>
          <th scope="col">Time</th>
          <th scope="col">Fate</th>
          <th scope="col">Type</th>
          <th scope="col">Item or reason</th>
          <th scope="col">Person</th>
          <th scope="col">Seen in</th>
        </tr>
      </thead>
      <tbody>
        ${repeat(rows, ({ number }) => number, row)}
      </tbody>
    </table>
    ${more ? html`<p class="soft older">Scroll on for older events.</p>` : nothing}
  </div>`;
}

function row(event: EventSample): TemplateResult {
  return html`<tr data-fate=${event.fate}>
    <td class="time">${clockMillis(event.at)}</td>
    <td>${fateBadge(event.fate)}</td>
    <td>${typeName(event.type)}</td>
    <td class="wide">${event.message ? html`<span class="reason">${event.message}</span>` : itemName(event.item)}</td>
    <td>${personLink(event.person)}</td>
    <td>${seenIn(event)}</td>
  </tr>`;
}

function seenIn(event: EventSample): unknown {
  if (!event.list) return nothing;
  const place = `${event.slot ?? 'list'}${event.position ? ` · ${event.position}` : ''}`;
  return event.item
    ? html`<a href=${address('why', event.list, event.item)} title="Why this item">${place}</a>`
    : place;
}

function scrolled(rows: HTMLElement, more: boolean): void {
  if (rows.scrollTop > 8) holding.because('scroll');
  else holding.no('scroll');
  if (more && rows.scrollTop + rows.clientHeight > rows.scrollHeight - 400) {
    limit += PAGE;
    changed();
  }
  if (rows.scrollTop === 0) limit = PAGE;
}

/** Space pauses and goes on, while the rows have the focus. */
function key(event: KeyboardEvent): void {
  if (event.key === ' ' && event.target === event.currentTarget) {
    event.preventDefault();
    holding.toggle();
  }
}

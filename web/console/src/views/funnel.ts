import { html, nothing, type TemplateResult } from 'lit-html';
import { styled } from '../charts/styled.ts';
import { bar } from '../charts/bar.ts';
import { count, moment, percent } from '../format.ts';
import { STEPS, type FunnelAnswer, type FunnelPosition, type Step } from '../model.ts';
import { empty, problemLine, segments } from '../parts.ts';
import { polled } from '../poll.ts';
import { changed } from '../state.ts';

const NAMES: Record<Step, string> = {
  served: 'Served',
  impression: 'Seen',
  hover: 'Hovered',
  click: 'Clicked',
  add_to_cart: 'Into the cart',
  purchase: 'Bought',
};
/** What a step is most told from: hovering is no condition of a click. */
const AFTER: Partial<Record<Step, Step>> = {
  hover: 'impression',
  click: 'impression',
  add_to_cart: 'click',
  purchase: 'add_to_cart',
};
const NOTES: Record<Step, string> = {
  served: 'items in lists',
  impression: 'half of it for a second',
  hover: 'rested on',
  click: 'opened',
  add_to_cart: 'credited to the list',
  purchase: 'credited to the list',
};
const WINDOWS = [
  ['PT15M', '15 min'],
  ['PT1H', '1 hour'],
  ['P1D', '1 day'],
] as const;

const chosen = { slot: '', window: 'PT1H' as (typeof WINDOWS)[number][0] };
const answer = polled<FunnelAnswer>(3_000);

/** From served to bought, by slot and position. */
export function funnelView(): TemplateResult {
  answer.watch(
    `/v1/console/funnel?window=${chosen.window}${chosen.slot ? `&slot=${encodeURIComponent(chosen.slot)}` : ''}`,
  );
  const funnel = answer.answer;
  return html`
    <div class="toolbar">
      <label class="field"
        ><span class="field-name">Slot</span
        ><select
          @change=${(event: Event) => {
            chosen.slot = (event.target as HTMLSelectElement).value;
            changed();
          }}
        >
          ${(funnel?.slots.length ? funnel.slots : [funnel?.slot ?? 'home']).map(
            slot => html`<option value=${slot} .selected=${slot === funnel?.slot}>${slot}</option>`,
          )}
        </select></label
      >
      ${segments('Time', 'funnel-window', WINDOWS, chosen.window, window => {
        chosen.window = window;
        changed();
      })}
    </div>
    ${problemLine(answer.problem)} ${funnel ? body(funnel) : nothing}
  `;
}

export const closeFunnel = answer.stop;

function body(funnel: FunnelAnswer): TemplateResult {
  const totals = Object.fromEntries(
    STEPS.map(step => [step, funnel.positions.reduce((sum, position) => sum + position[step], 0)]),
  ) as Record<Step, number>;
  if (STEPS.every(step => totals[step] === 0)) {
    return empty('No list of this slot was served in this time.', 'Open a page that shows one.');
  }
  return html`
    <section class="card" aria-labelledby="funnel-title">
      <h2 id="funnel-title">From served to bought</h2>
      <p class="soft">
        ${count(funnel.lists)} lists since
        ${moment(funnel.from)}${funnel.cut ? ', when the first list after the start was served' : ''}.
      </p>
      <ol class="funnel">
        ${STEPS.map(step => stepRow(step, totals))}
      </ol>
    </section>
    <section class="card" aria-labelledby="positions-title">
      <h2 id="positions-title">By position</h2>
      <div class="scroll" tabindex="0" role="region" aria-label="The steps of each position">
        <table class="heat">
          <thead>
            <tr>
              <th scope="col">Position</th>
              ${STEPS.map(step => html`<th scope="col" class="number">${NAMES[step]}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${funnel.positions.map(position => positionRow(position, funnel.positions))}
          </tbody>
        </table>
      </div>
      <p class="soft">Shares are of what was served at the position.</p>
    </section>
  `;
}

function stepRow(step: Step, totals: Record<Step, number>): TemplateResult {
  const before = AFTER[step];
  const most = Math.max(...STEPS.map(each => totals[each]));
  return html`<li>
    <span class="funnel-name"><b>${NAMES[step]}</b><span class="soft">${NOTES[step]}</span></span>
    ${bar(totals[step], most)}
    <span class="funnel-count">${count(totals[step])}</span>
    <span class="funnel-rates">
      ${step === 'served' ? nothing : html`<span><b>${percent(totals[step], totals.served)}</b> of served</span>`}
      ${
        before
          ? html`<span class="soft">${percent(totals[step], totals[before])} of ${NAMES[before].toLowerCase()}</span>`
          : nothing
      }
    </span>
  </li>`;
}

function positionRow(position: FunnelPosition, all: FunnelPosition[]): TemplateResult {
  return html`<tr>
    <th scope="row">${position.position === 0 ? 'unknown' : position.position}</th>
    ${STEPS.map(step => cell(position, step, all))}
  </tr>`;
}

function cell(position: FunnelPosition, step: Step, all: FunnelPosition[]): TemplateResult {
  const share = (one: FunnelPosition): number => (one.served > 0 ? one[step] / one.served : 0);
  const most = step === 'served' ? 0 : Math.max(...all.map(share));
  const heat = most > 0 ? share(position) / most : 0;
  return html`<td class="number" ${styled({ '--heat': `${Math.round(heat * 100)}%` })}>
    ${count(position[step])}
    ${step === 'served' ? nothing : html`<span class="soft">${percent(position[step], position.served)}</span>`}
  </td>`;
}

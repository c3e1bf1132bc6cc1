import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { bar } from '../charts/bar.ts';
import { timeline } from '../charts/timeline.ts';
import { ago, count, rate } from '../format.ts';
import type { RejectRule } from '../model.ts';
import { empty } from '../parts.ts';
import { newestPulse, now, site } from '../state.ts';

/** What was turned away, by rule, each with the last event that it struck. */
export function rejectsView(): TemplateResult {
  const pulses = site.pulses.slice(-300);
  const most = Math.max(1, ...site.rejects.map(rule => rule.count));
  return html`
    ${
      newestPulse()
        ? html`<section class="card" aria-labelledby="rejects-rate">
            <h2 id="rejects-rate">Rejected a second</h2>
            ${timeline({
              id: 'rejects',
              label: 'Rejected events a second over the last five minutes',
              times: pulses.map(({ at }) => at),
              stacked: true,
              format: rate,
              series: [
                { name: 'rejected', tone: 'fate-rejected', values: pulses.map(({ events }) => events.rejected) },
              ],
            })}
          </section>`
        : nothing
    }
    ${
      site.rejects.length === 0
        ? empty('Nothing was rejected since the start.', 'Every event that came in could be read.')
        : html`<ol class="rules">
            ${repeat(
              site.rejects,
              rule => `${rule.code} ${rule.path}`,
              rule => ruleCard(rule, most),
            )}
          </ol>`
    }
  `;
}

function ruleCard(rule: RejectRule, most: number): TemplateResult {
  return html`<li class="card rule">
    <div class="rule-head">
      <h2><code>${rule.code}</code>${rule.path ? html` in <code>${rule.path}</code>` : nothing}</h2>
      <p class="rule-count"><b>${count(rule.count)}</b> ${bar(rule.count, most, 'fate-rejected')}</p>
    </div>
    <p>${spans(rule.meaning)}</p>
    <dl class="facts">
      <div>
        <dt>Last one said</dt>
        <dd>${rule.message}</dd>
      </div>
      <div>
        <dt>Last seen</dt>
        <dd>${ago(rule.last, now())}</dd>
      </div>
      <div>
        <dt>First seen</dt>
        <dd>${ago(rule.first, now())}</dd>
      </div>
    </dl>
    ${
      rule.sample
        ? html`<details>
            <summary>A sample, without what names a person</summary>
            <pre tabindex="0" aria-label="Sample of a rejected event">${pretty(rule.sample)}</pre>
          </details>`
        : nothing
    }
  </li>`;
}

/** The server's texts mark names with backticks. */
function spans(text: string): unknown {
  return text.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part));
}

function pretty(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json), undefined, 2);
  } catch {
    return json;
  }
}

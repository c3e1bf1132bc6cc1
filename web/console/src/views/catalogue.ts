import { html, nothing, type TemplateResult } from 'lit-html';
import { bar, shares } from '../charts/bar.ts';
import { count, percent } from '../format.ts';
import type { CatalogueAnswer } from '../model.ts';
import { empty, problemLine, tile } from '../parts.ts';
import { polled } from '../poll.ts';

const NAMES: Record<string, readonly [string, string]> = {
  neverShown: ['Never shown', 'available, and in no list since the server started'],
  cold: ['Cold', 'available, and nobody touched it for a week'],
  unavailable: ['Not available', 'kept out of lists'],
  unknown: ['Not in the catalogue', 'touched by people, never stored'],
  withoutCategory: ['Without category', 'taste cannot find it'],
  withoutImage: ['Without image', ''],
  withoutTitle: ['Without title', 'reasons cannot name it'],
  withoutPrice: ['Without price', 'price filters pass it over'],
};

const answer = polled<CatalogueAnswer>(10_000);

/** What keeps items from being found. */
export function catalogueView(): TemplateResult {
  answer.watch('/v1/console/catalogue');
  const health = answer.answer;
  return html`${problemLine(answer.problem)} ${health ? body(health) : empty('Going through the catalogue…')}`;
}

export const closeCatalogue = answer.stop;

function body(health: CatalogueAnswer): TemplateResult {
  return html`
    <div class="tiles">
      ${tile('Items', count(health.items), 'in the catalogue')}
      ${tile('Available', count(health.available), `${percent(health.available, health.items)} of all`)}
      ${tile(
        'Shown since the start',
        percent(health.shown, health.items),
        `${count(health.shown)} items were in a list`,
        bar(health.shown, health.items),
      )}
    </div>
    <div class="two catalogue">
      <section class="card" aria-labelledby="problems-title">
        <h2 id="problems-title">Worth a look</h2>
        <ul class="problems">
          ${Object.keys(NAMES).map(name => problem(health, name))}
        </ul>
      </section>
      ${categories(health)}
    </div>
  `;
}

function problem(health: CatalogueAnswer, name: string): TemplateResult | typeof nothing {
  const found = health.problems.find(each => each.problem === name);
  const [label, note] = NAMES[name]!;
  if (!found) return nothing;
  const head = html`<span class="problem-name"><b>${label}</b><span class="soft">${note}</span></span>
    ${bar(found.items, health.items, 'tone-2')}<span class="number">${count(found.items)}</span>`;
  if (found.items === 0) return html`<li class="none">${head}</li>`;
  return html`<li>
    <details>
      <summary>${head}</summary>
      <ul class="examples">
        ${found.examples.map(({ id, title }) => html`<li>${title ?? id} <code>${id}</code></li>`)}
        ${
          found.items > found.examples.length
            ? html`<li class="soft">and ${count(found.items - found.examples.length)} more</li>`
            : nothing
        }
      </ul>
    </details>
  </li>`;
}

function categories(health: CatalogueAnswer): TemplateResult {
  const most = Math.max(1, ...health.categories.map(({ items }) => items));
  return html`<section class="card" aria-labelledby="categories-title">
    <h2 id="categories-title">By category</h2>
    <p class="legend">
      <span class="key tone-1"><i></i>shown</span><span class="key tone-3"><i></i>not shown</span>
    </p>
    <div class="scroll" tabindex="0" role="region" aria-label="Items of each category">
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">Category</th>
            <th scope="col" class="measure">Items</th>
            <th scope="col" class="number">Shown</th>
            <th scope="col" class="number">Cold</th>
          </tr>
        </thead>
        <tbody>
          ${health.categories.map(
            row =>
              html`<tr>
                <th scope="row">${row.category || 'none'}</th>
                <td class="measure">
                  <span>${count(row.items)}</span>${shares(
                    [
                      { name: 'shown', value: row.shown, tone: 'tone-1' },
                      { name: 'not shown', value: row.items - row.shown, tone: 'tone-3' },
                    ],
                    most,
                  )}
                </td>
                <td class="number">${percent(row.shown, row.items)}</td>
                <td class="number">${count(row.cold)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}

import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { bar } from '../charts/bar.ts';
import { spark } from '../charts/spark.ts';
import { chance, count, words } from '../format.ts';
import type { ActivityRow, RecommendationList } from '../model.ts';
import { empty, itemName, problemLine, segments } from '../parts.ts';
import { polled } from '../poll.ts';
import { changed } from '../state.ts';

const BY = [
  ['item', 'Items'],
  ['category', 'Categories'],
  ['type', 'Types'],
] as const;
const WINDOWS = [
  ['PT30S', '30 s'],
  ['PT1M', '1 min'],
  ['PT5M', '5 min'],
] as const;
const ROWS = 15;

interface Activity {
  by: string;
  rows: ActivityRow[];
}
interface Windows {
  rows: { key: string; events: number[] }[];
}

const chosen = { by: 'item' as (typeof BY)[number][0], window: 'PT5M' as (typeof WINDOWS)[number][0] };
const activity = polled<Activity>(2_000);
const trending = polled<RecommendationList>(3_000);
const windows = polled<Windows>(10_000);
let lines = '';

/** What is touched in the sliding window until now, how that was in the last hour, and what trends. */
export function trendsView(): TemplateResult {
  activity.watch(`/v1/activity?by=${chosen.by}&window=${chosen.window}&limit=${ROWS}`);
  trending.watch(`/v1/trending?window=${chosen.window}&limit=10`);
  const rows = activity.answer?.by === chosen.by ? activity.answer.rows : [];
  const keys = rows.map(({ key }) => key).filter(key => !key.includes(','));
  if (!watchesAll(keys)) {
    lines = `/v1/console/windows?by=${chosen.by}&keys=${keys.map(encodeURIComponent).join(',')}`;
  }
  if (lines) windows.watch(lines);
  return html`
    <div class="toolbar">
      ${segments('Count by', 'trends-by', BY, chosen.by, by => choose({ by }))}
      ${segments('Window', 'trends-window', WINDOWS, chosen.window, window => choose({ window }))}
    </div>
    ${problemLine(activity.problem || trending.problem)}
    <div class="trends">
      <section class="card" aria-labelledby="activity-title">
        <h2 id="activity-title">In the last ${WINDOWS.find(([value]) => value === chosen.window)![1]}</h2>
        ${rows.length === 0 ? empty('Nothing was touched.') : table(rows)}
      </section>
      ${trendingCard()}
    </div>
  `;
}

export function closeTrends(): void {
  [activity, trending, windows].forEach(each => each.stop());
}

function choose(choice: Partial<typeof chosen>): void {
  Object.assign(chosen, choice);
  changed();
}

/** The lines of the last hour are asked for by other keys only when other keys come up. */
function watchesAll(keys: string[]): boolean {
  const there = new Set(windows.answer?.rows.map(({ key }) => key) ?? []);
  return keys.every(key => there.has(key));
}

function table(rows: ActivityRow[]): TemplateResult {
  const most = Math.max(...rows.map(({ events }) => events));
  const hours = new Map(windows.answer?.rows.map(({ key, events }) => [key, events]) ?? []);
  return html`<div class="scroll" tabindex="0" role="region" aria-label="What was touched, most first">
    <table class="plain activity">
      <thead>
        <tr>
          <th scope="col">${BY.find(([value]) => value === chosen.by)![1]}</th>
          <th scope="col" class="lines">Last hour</th>
          <th scope="col" class="measure">Events</th>
          <th scope="col" class="number">People</th>
          ${chosen.by === 'type' ? nothing : html`<th scope="col" class="number">Chance of so many</th>`}
        </tr>
      </thead>
      <tbody>
        ${repeat(
          rows,
          ({ key }) => key,
          row =>
            html`<tr>
              <th scope="row">${chosen.by === 'item' ? itemName(row.key) : words(row.key)}</th>
              <td class="lines">${hours.has(row.key) ? spark(hours.get(row.key)!) : nothing}</td>
              <td class="measure"><span>${count(row.events)}</span>${bar(row.events, most)}</td>
              <td class="number">${count(row.people)}</td>
              ${chosen.by === 'type' ? nothing : html`<td class="number">${burst(row.burst)}</td>`}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** The server tells −log10 of the chance of so many touches at the usual rate; people read «1 in 200». */
function burst(unlikely: number): unknown {
  if (unlikely < 0.7) return html`<span class="soft">usual</span>`;
  return html`<b class=${unlikely >= 2 ? 'up' : ''}>${chance(unlikely)}</b>`;
}

function trendingCard(): TemplateResult {
  const items = trending.answer?.items ?? [];
  return html`<section class="card" aria-labelledby="trending-title">
    <h2 id="trending-title">Trending now</h2>
    ${
      items.length === 0
        ? empty('Nothing yet.')
        : html`<ol class="places">
            ${repeat(
              items,
              ({ item }) => item,
              ({ item, reason }) =>
                html`<li>
                  ${itemName(item)}${reason && reason !== 'Trending now' ? html`<span class="soft">${reason}</span>` : nothing}
                </li>`,
            )}
          </ol>`
    }
  </section>`;
}

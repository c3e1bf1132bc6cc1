import { html, nothing, svg, type TemplateResult } from 'lit-html';
import { styled } from './styled.ts';
import { changed } from '../state.ts';
import { clock } from '../format.ts';
import { areaPath, linePath, niceTop, stack } from './scale.ts';

export interface Series {
  name: string;
  /** Picks the colour: a class of the style sheet. */
  tone: string;
  values: (number | undefined)[];
}

export interface TimelineOptions {
  id: string;
  label: string;
  times: number[];
  series: Series[];
  /** Layers on top of each other instead of lines beside each other. */
  stacked?: boolean;
  format: (value: number) => string;
}

/** A chart that has only begun leaves room at the left, so that it does not race. */
const FEWEST = 60;
const WIDTH = 600;
const HEIGHT = 150;

/** Which moment of which chart the pointer is at. */
const pointed = { id: '', share: 0 };

/** Values over time, newest at the right; the pointer reads them. Colours are never alone: every series is named. */
export function timeline(options: TimelineOptions): TemplateResult {
  const { id, format } = options;
  const room = Math.max(0, FEWEST - options.times.length);
  const times = padded(options.times, room, undefined);
  const series = options.series.map(one => ({ ...one, values: padded(one.values, room, undefined) }));
  const layers = options.stacked ? stack(series.map(({ values }) => values.map(value => value ?? 0))) : [];
  const all = (options.stacked ? layers : series.map(({ values }) => values)).flat();
  const top = niceTop(Math.max(0, ...all.map(value => value ?? 0)));
  const at = pointed.id === id && times.length > 1 ? Math.round(pointed.share * (times.length - 1)) : undefined;
  return html`<figure class="timeline">
    <figcaption class="legend">
      ${series.map(
        ({ name, tone, values }) =>
          html`<span class="key ${tone}"
            ><i></i>${name} <b>${shown(values[at ?? values.length - 1], format)}</b></span
          >`,
      )}
      <span class="when">${at === undefined ? 'now' : times[at] ? clock(times[at]) : ''}</span>
    </figcaption>
    <div class="plot" @pointermove=${(event: PointerEvent) => point(id, event)} @pointerleave=${leave}>
      <svg
        viewBox="0 0 ${WIDTH} ${HEIGHT}"
        preserveAspectRatio="none"
        role="img"
        aria-label="${options.label}. ${spoken(series, format)}"
      >
        ${[0, 0.5, 1].map(share => svg`<line class="grid" x1="0" x2=${WIDTH} y1=${HEIGHT * share} y2=${HEIGHT * share} />`)}
        ${options.stacked ? areas(series, layers, top) : lines(series, top)}
      </svg>
      <span class="axis axis-top" aria-hidden="true">${format(top)}</span>
      <span class="axis axis-half" aria-hidden="true">${format(top / 2)}</span>
      ${
        at === undefined
          ? nothing
          : html`<i class="cross" ${styled({ left: `${(100 * at) / (times.length - 1)}%` })}></i>`
      }
    </div>
    <p class="span" aria-hidden="true">
      <span>${options.times[0] && room === 0 ? clock(options.times[0]) : 'a minute ago'}</span><span>now</span>
    </p>
  </figure>`;
}

function padded<T>(values: T[], room: number, filling: T | undefined): (T | undefined)[] {
  return room === 0 ? values : [...new Array<T | undefined>(room).fill(filling), ...values];
}

function areas(series: Series[], layers: number[][], top: number): unknown {
  return series.map(
    ({ tone }, index) =>
      svg`<path class="area ${tone}" d=${areaPath(layers[index]!, layers[index - 1], top, WIDTH, HEIGHT)} />`,
  );
}

function lines(series: Series[], top: number): unknown {
  return series.map(({ tone, values }) => svg`<path class="line ${tone}" d=${linePath(values, top, WIDTH, HEIGHT)} />`);
}

const shown = (value: number | undefined, format: (value: number) => string): string =>
  value === undefined ? '–' : format(value);

const spoken = (series: Series[], format: (value: number) => string): string =>
  series.map(({ name, values }) => `${name}: ${shown(values.at(-1), format)} now`).join(', ');

function point(id: string, event: PointerEvent): void {
  const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
  pointed.id = id;
  pointed.share = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
  changed();
}

function leave(): void {
  pointed.id = '';
  changed();
}

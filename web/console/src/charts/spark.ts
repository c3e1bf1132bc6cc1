import { html, svg, type TemplateResult } from 'lit-html';
import { areaPath, linePath } from './scale.ts';

const WIDTH = 120;
const HEIGHT = 28;

/** A small line without axes, for the shape alone; says nothing to screen readers, since its number stands beside it. */
export function spark(values: readonly number[]): TemplateResult {
  const top = Math.max(1e-9, ...values) * 1.08;
  return html`<svg class="spark" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
    ${svg`<path class="spark-area" d=${areaPath(values, undefined, top, WIDTH, HEIGHT)} />
    <path class="spark-line" d=${linePath(values, top, WIDTH, HEIGHT)} />`}
  </svg>`;
}

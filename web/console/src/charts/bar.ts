import { html, type TemplateResult } from 'lit-html';
import { styled } from './styled.ts';

/** A horizontal bar; its number stands beside it as text. */
export function bar(value: number, top: number, tone = 'accent'): TemplateResult {
  const share = top > 0 ? Math.min(1, Math.max(0, value / top)) : 0;
  return html`<span class="bar" aria-hidden="true"
    ><i class=${tone} ${styled({ width: `${(100 * share).toFixed(1)}%` })}></i
  ></span>`;
}

export interface Share {
  name: string;
  value: number;
  tone: string;
}

/** Parts of a whole beside each other. */
export function shares(parts: readonly Share[], top: number): TemplateResult {
  return html`<span class="bar shares" aria-hidden="true"
    >${parts.map(
      ({ value, tone }) =>
        html`<i class=${tone} ${styled({ width: `${((100 * Math.max(0, value)) / (top || 1)).toFixed(2)}%` })}></i>`,
    )}</span
  >`;
}

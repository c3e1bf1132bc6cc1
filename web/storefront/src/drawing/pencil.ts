/** The tones of one product colour. */
export interface Tones {
  main: string;
  deep: string;
  pale: string;
}

/** What a drawing knows of its product: its tones, and which of the six models of its kind it is (from 0). */
export interface Subject extends Tones {
  model: number;
}

/** Draws a product on a square of 120 × 120, its foot at about y = 100. */
export type Drawing = (subject: Subject) => string;

export const INK = '#2f3437';
export const STEEL = '#c3cad0';
export const IRON = '#8a939b';
export const PAPER = '#fbf6ea';
export const WOOD = '#cf9f6e';
export const BARK = '#a3774a';
export const LEAF = '#6c9a5f';
export const GLOW = '#ffe7a3';

export const box = (x: number, y: number, width: number, height: number, fill: string, round = 0): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${round}" fill="${fill}"/>`;

export const disc = (x: number, y: number, radius: number, fill: string): string =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}"/>`;

export const oval = (x: number, y: number, rx: number, ry: number, fill: string): string =>
  `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}"/>`;

export const shape = (path: string, fill: string): string => `<path d="${path}" fill="${fill}"/>`;

export const line = (path: string, stroke: string, width = 3): string =>
  `<path d="${path}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;

export const ring = (x: number, y: number, radius: number, stroke: string, width: number): string =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="none" stroke="${stroke}" stroke-width="${width}"/>`;

export const turned = (degrees: number, ...parts: string[]): string =>
  `<g transform="rotate(${degrees} 60 60)">${parts.join('')}</g>`;

/** Draws the same thing once for each value. */
export const each = <T>(values: readonly T[], draw: (value: T, index: number) => string): string =>
  values.map(draw).join('');

import { home } from './home.ts';
import { leisure } from './leisure.ts';
import { outside } from './outside.ts';
import { palette } from './palette.ts';
import { box, oval, type Drawing, type Tones } from './pencil.ts';
import { study } from './study.ts';
import { table } from './table.ts';

const drawings: Record<string, Drawing> = { ...table, ...outside, ...home, ...study, ...leisure };

/** For a kind that nobody drew yet: a parcel. */
const parcel: Drawing = ({ main, deep, pale }) =>
  box(26, 40, 68, 58, main, 4) + box(26, 40, 68, 16, deep, 4) + box(54, 40, 12, 58, pale);

/** The kinds that have a drawing of their own. */
export const drawnKinds: ReadonlySet<string> = new Set(Object.keys(drawings));

/** The picture of a product as an image address: the same product always looks the same. */
export function pictureOf(id: string, kind: string, colour: string): string {
  const tones: Tones = palette[colour] ?? palette['sage']!;
  const model = Math.max(0, (Number(/\d+$/.exec(id)?.[0]) || 1) - 1);
  const shadow = oval(60, 101, 40, 5, '#00000018');
  const drawing = (drawings[kind] ?? parcel)({ ...tones, model });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120">${shadow}${drawing}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/** A share of somebody's interest, 0..1, before and after something happened. */
export interface Shift {
  name: string;
  before: number;
  after: number;
}

/** Where an item was in a list and where it is now, from 1; undefined is nowhere. */
export interface Move {
  item: string;
  from: number | undefined;
  to: number | undefined;
}

type Preferences = Readonly<Record<string, number>>;

/** Smaller changes than this are not worth a word. */
const NOTABLE = 0.015;

/** The strongest interests of either time, strongest now first. */
export function shifts(before: Preferences, after: Preferences, most: number): Shift[] {
  const [then, now] = [sharesOf(before), sharesOf(after)];
  return [...new Set([...Object.keys(now), ...Object.keys(then)])]
    .map(name => ({ name, before: then[name] ?? 0, after: now[name] ?? 0 }))
    .sort((a, b) => Math.max(b.after, b.before) - Math.max(a.after, a.before))
    .slice(0, most)
    .sort((a, b) => b.after - a.after || b.before - a.before);
}

/** Those that changed so much that one sees it, largest change first. */
export function notable(before: Preferences, after: Preferences, most: number): Shift[] {
  return shifts(before, after, Infinity)
    .filter(shift => Math.abs(shift.after - shift.before) >= NOTABLE)
    .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before))
    .slice(0, most);
}

/** What is not where it was: what is new first, then what went up most, down, and away. */
export function moves(before: readonly string[], after: readonly string[]): Move[] {
  const place = (list: readonly string[], item: string): number | undefined => list.indexOf(item) + 1 || undefined;
  const now = after.map((item, index) => ({ item, from: place(before, item), to: index + 1 }));
  const gone = before
    .filter(item => !after.includes(item))
    .map(item => ({ item, from: place(before, item), to: undefined }));
  return [...now.filter(({ from, to }) => from !== to), ...gone].sort((a, b) => rank(b) - rank(a));
}

function rank({ from, to }: Move): number {
  if (to === undefined) return -1_000;
  return from === undefined ? 1_000 - to : from - to;
}

function sharesOf(preferences: Preferences): Record<string, number> {
  const positive = Object.entries(preferences).filter(([, weight]) => weight > 0);
  const sum = positive.reduce((all, [, weight]) => all + weight, 0);
  return Object.fromEntries(positive.map(([name, weight]) => [name, weight / sum]));
}

import type { Profile, RecommendationList } from './model.ts';

/** What an event did to a profile, in the order in which it matters. */
export interface ProfileChange {
  kind: 'taste' | 'added' | 'removed';
  /** Where: category, cart, wish list… */
  place: string;
  name: string;
  before?: number;
  after?: number;
}

const HOLDINGS = [
  ['cart', 'cart'],
  ['wishlist', 'wish list'],
  ['purchases', 'purchases'],
  ['dismissed', 'dismissed'],
] as const;

const MOST_TASTES = 4;
const SEEN = 0.002;

/** What differs between two states of a profile. */
export function profileChanges(before: Profile | undefined, after: Profile): ProfileChange[] {
  const changes: ProfileChange[] = [];
  const newest = after.recentClicks[0];
  if (newest && newest.item !== before?.recentClicks[0]?.item) {
    changes.push({ kind: 'added', place: 'recent', name: newest.item });
  }
  for (const [field, place] of HOLDINGS) {
    const old = new Set(before?.[field] ?? []);
    const now = new Set(after[field]);
    for (const name of now) if (!old.has(name)) changes.push({ kind: 'added', place, name });
    for (const name of old) if (!now.has(name)) changes.push({ kind: 'removed', place, name });
  }
  return [...changes, ...tastes(before?.categoryPreferences ?? {}, after.categoryPreferences)];
}

function tastes(before: Record<string, number>, after: Record<string, number>): ProfileChange[] {
  return [...new Set([...Object.keys(after), ...Object.keys(before)])]
    .map(name => ({ kind: 'taste' as const, place: 'taste', name, before: before[name] ?? 0, after: after[name] ?? 0 }))
    .filter(change => Math.abs(change.after - change.before) >= SEEN)
    .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before))
    .slice(0, MOST_TASTES);
}

/** An item of a list, and where it stood before: undefined for one that is new. */
export interface Move {
  item: string;
  position: number;
  before: number | undefined;
}

/** How a list differs from the one before it in the same slot. */
export function listMoves(before: RecommendationList | undefined, after: RecommendationList): Move[] {
  const places = new Map(before?.items.map(({ item, position }) => [item, position]) ?? []);
  return after.items.map(({ item, position }) => ({ item, position, before: places.get(item) }));
}

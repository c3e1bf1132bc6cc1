import type { EventResult, RecommendationList, Verdict, WireEvent } from 'attune-tracker';
import { moves, notable, type Move, type Shift } from './changes.ts';

/** What of a profile is shown. */
export interface Profile {
  version: number;
  categoryPreferences: Record<string, number>;
  tagPreferences: Record<string, number>;
}

/** One request with events, and what came of it as far as it is known. */
export interface Entry {
  offset: number;
  /** When the first deliberate event, or the first at all, was meant: on the clock of `performance.now()`. */
  at: number;
  events: { event: WireEvent; status: EventResult['status'] }[];
  /** What it changed in the profile. */
  shifts: Shift[];
  /** What it moved in the list. */
  moves: Move[];
  /** From the click to the changed list, ms; of deliberate events only. */
  ms: number | undefined;
}

export interface Feed {
  entries(): readonly Entry[];
  profile(): Profile;
  /** The collector took these events. */
  verdict(verdict: Verdict, events: readonly WireEvent[]): void;
  /** A list came in at this time. */
  list(list: Pick<RecommendationList, 'version' | 'items'>, pushed: boolean, at: number): void;
  /** The page is somebody else's now. */
  forget(): void;
}

export interface FeedOptions {
  /** The time of an event, which is on the wall clock, on the clock of the pushes. */
  clock(event: WireEvent): number;
  fetchProfile(): Promise<Profile | undefined>;
  onChange(entry: Entry | undefined): void;
}

const DELIBERATE = new Set([
  'click',
  'add_to_cart',
  'remove_from_cart',
  'add_to_wishlist',
  'remove_from_wishlist',
  'purchase',
  'not_interested',
]);
/** What leaves a profile as it is. */
const WITHOUT_WEIGHT = new Set(['page_view', 'impression', 'filter', 'form_submit']);
/** A list that comes later than this, ms, was changed by something else. */
const LONGEST = 2_500;
const KEPT = 40;
/** How often a profile is asked for until it has changed, and the waits in between, ms. */
const WAITS = [0, 60, 120, 240, 480];

export const isDeliberate = ({ type }: Pick<WireEvent, 'type'>): boolean => DELIBERATE.has(type);

const nobody: Profile = { version: 0, categoryPreferences: {}, tagPreferences: {} };

/** Puts together what was done, what it changed in the profile, and the list that came of it. */
export function feed({ clock, fetchProfile, onChange }: FeedOptions): Feed {
  let entries: Entry[] = [];
  let profile = nobody;
  let order: string[] = [];
  // A push may overtake the verdict that tells which push to wait for; then it went to another entry, or to none.
  let early: { version: number; at: number; moves: Move[]; entry: Entry | undefined } | undefined;
  let asking = Promise.resolve();
  let generation = 0;

  const arrived = (entry: Entry, at: number, moved: Move[]): void => {
    entry.moves = moved;
    if (entry.events.some(({ event }) => isDeliberate(event))) entry.ms = at - entry.at;
    onChange(entry);
  };
  const waits = (entry: Entry, version: number, at: number): boolean =>
    entry.offset <= version && entry.moves.length === 0 && at >= entry.at && at - entry.at <= LONGEST;

  const learn = async (entry: Entry): Promise<void> => {
    const asked = generation;
    for (const wait of WAITS) {
      await pause(wait);
      const next = await fetchProfile();
      if (!next || asked !== generation) return;
      if (next.version === profile.version) continue;
      entry.shifts = [
        ...notable(profile.categoryPreferences, next.categoryPreferences, 3),
        ...notable(profile.tagPreferences, next.tagPreferences, 2),
      ].slice(0, 4);
      profile = next;
      onChange(entry);
      return;
    }
  };

  return {
    entries: () => entries,
    profile: () => profile,
    verdict({ offset, results }, events) {
      const told = events.map((event, index) => ({ event, status: results[index]?.status ?? 'accepted' }));
      const meant = events.find(isDeliberate) ?? events[0];
      if (!meant) return;
      const entry: Entry = { offset, at: clock(meant), events: told, shifts: [], moves: [], ms: undefined };
      entries = [entry, ...entries].slice(0, KEPT);
      onChange(entry);
      if (early && isDeliberate(meant) && waits(entry, early.version, early.at)) {
        if (early.entry) {
          early.entry.moves = [];
          onChange(early.entry);
        }
        arrived(entry, early.at, early.moves);
        early = undefined;
      }
      if (events.some(({ type }) => !WITHOUT_WEIGHT.has(type))) asking = asking.then(() => learn(entry));
    },
    list({ version, items }, pushed, at) {
      const before = order;
      order = items.map(({ item }) => item);
      const moved = moves(before, order);
      if (!pushed || before.length === 0 || moved.length === 0) return;
      // Of what it may be owed to it is the newest: what came before would have brought a list of its own.
      const entry = entries.find(known => known.offset <= version);
      const owed = entry && waits(entry, version, at) ? entry : undefined;
      if (owed) arrived(owed, at, moved);
      if (owed?.ms === undefined) early = { version, at, moves: moved, entry: owed };
    },
    forget() {
      generation++;
      entries = [];
      profile = nobody;
      order = [];
      early = undefined;
      onChange(undefined);
    },
  };
}

const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));

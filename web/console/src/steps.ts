import { profileChanges, type ProfileChange } from './changes.ts';
import type { EventSample, Happening, Profile, RecommendationList } from './model.ts';

/** One event of a person with what came of it. */
export interface PersonStep {
  key: number;
  event: EventSample | undefined;
  /** Further events of the same kind right after it, which changed nothing either. */
  also: number;
  changes: ProfileChange[];
  list: RecommendationList | undefined;
  listBefore: RecommendationList | undefined;
}

export interface Followed {
  profile: Profile;
  robot: boolean;
  /** The newest list of each slot. */
  lists: Map<string, RecommendationList>;
  /** Newest first. */
  steps: PersonStep[];
  next: number;
}

const MOST_STEPS = 100;

export function beginFollowing(profile: Profile, robot: boolean): Followed {
  return { profile, robot, lists: new Map(), steps: [], next: 0 };
}

/** Puts what happened beside the event that it came from: profiles and lists say up to which place of the log they know. */
export function follow(followed: Followed, happening: Happening): void {
  if ('event' in happening) {
    if (joins(followed.steps[0], happening.event)) followed.steps[0]!.also++;
    else add(followed, happening.event);
  } else if ('profile' in happening) {
    const changes = profileChanges(followed.profile, happening.profile);
    const step = stepOf(followed, happening.position);
    step.changes = merged(step.changes, changes);
    followed.profile = happening.profile;
    followed.robot = happening.robot;
  } else {
    const step = stepOf(followed, happening.list.version);
    step.listBefore = step.list ? step.listBefore : followed.lists.get(happening.list.slot);
    step.list = happening.list;
    followed.lists.set(happening.list.slot, happening.list);
  }
  followed.steps.length = Math.min(followed.steps.length, MOST_STEPS);
}

/** A page tells of many impressions at once: they are one step as long as nothing comes of them. */
function joins(step: PersonStep | undefined, event: EventSample): boolean {
  return (
    event.type === 'impression' &&
    step?.event?.type === 'impression' &&
    step.event.fate === event.fate &&
    step.changes.length === 0 &&
    !step.list
  );
}

function merged(old: ProfileChange[], added: ProfileChange[]): ProfileChange[] {
  const others = old.filter(one => !added.some(other => other.place === one.place && other.name === one.name));
  return [...others, ...added];
}

/** The newest event at or before this place of the log; a step of its own when there is none. */
function stepOf(followed: Followed, place: number): PersonStep {
  return (
    followed.steps.find(({ event }) => event?.offset !== undefined && event.offset <= place) ?? add(followed, undefined)
  );
}

function add(followed: Followed, event: EventSample | undefined): PersonStep {
  const step = { key: followed.next++, event, also: 0, changes: [], list: undefined, listBefore: undefined };
  followed.steps.unshift(step);
  return step;
}

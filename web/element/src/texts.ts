import type { Explanation } from './client.ts';

/** What the element says. An attribute replaces one: `text-undo="Annuler"`. */
export interface Texts {
  why: string;
  notInterested: string;
  /** In the place of an item that is not wanted. */
  removed: string;
  undo: string;
  /** When nobody knows why any more. */
  unknown: string;
  /** Before the sources that added most. */
  mostly: string;
  and: string;
  /** What the sources are for people, by their names. */
  sources: Record<string, string>;
  /** Says it all in other words. */
  explain?: (explanation: Explanation) => string;
}

const next = 'what others looked at next';
const visits = 'visits like yours';
const taste = 'your taste';

export const ENGLISH: Texts = {
  why: 'Why this?',
  notInterested: 'Not interested',
  removed: 'You will not be shown this again.',
  undo: 'Undo',
  unknown: 'This is popular here.',
  mostly: 'Chosen by',
  and: 'and',
  sources: {
    'co-visitation': next,
    'sequential-rules': next,
    markov: next,
    cosine: next,
    llr: next,
    'two-steps': next,
    'bought-together': 'what is bought together',
    content: 'what is alike',
    'session-knn': visits,
    stan: visits,
    'session-embedding': visits,
    linear: visits,
    users: taste,
    factors: taste,
    own: 'what you looked at',
    popular: 'what is popular',
    'category-popular': 'what is popular',
    trending: 'what is trending',
  },
};

/** At most so many sources are named ... */
const NAMED = 2;
/** ... and only those that added this share at least. */
const SHARE = 0.15;

/** Why an item is in a list, for people. */
export function explain(explanation: Explanation | undefined, reason: string | undefined, texts: Texts): string {
  if (!explanation) return reason ? `${reason}.` : texts.unknown;
  if (texts.explain) return texts.explain(explanation);
  const shares = new Map<string, number>();
  let sum = 0;
  for (const [name, weight] of Object.entries(explanation.sources)) {
    const words = texts.sources[name];
    if (words && weight > 0) shares.set(words, (shares.get(words) ?? 0) + weight);
    sum += Math.max(weight, 0);
  }
  const named = [...shares]
    .filter(([, share]) => share >= sum * SHARE)
    .sort(([, a], [, b]) => b - a)
    .slice(0, NAMED)
    .map(([words]) => words);
  const said = explanation.reason ?? reason;
  const sentences = [said, named.length > 0 && `${texts.mostly} ${named.join(` ${texts.and} `)}`].filter(Boolean);
  return sentences.length > 0 ? `${sentences.join('. ')}.` : texts.unknown;
}

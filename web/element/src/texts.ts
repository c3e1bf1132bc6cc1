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
  /** Before what led to it: `Chosen by visits like yours and your taste.` */
  chosen: string;
  and: string;
  /** Says why in other words, or in another language: those of the server are English. */
  explain?: (explanation: Explanation) => string;
}

export const ENGLISH: Texts = {
  why: 'Why this?',
  notInterested: 'Not interested',
  removed: 'You will not be shown this again.',
  undo: 'Undo',
  unknown: 'This is popular here.',
  chosen: 'Chosen by',
  and: 'and',
};

/** Why an item is in a list, for people. */
export function explain(explanation: Explanation | undefined, reason: string | undefined, texts: Texts): string {
  if (explanation && texts.explain) return texts.explain(explanation);
  const because = explanation?.because.join(` ${texts.and} `);
  const said = [explanation?.reason ?? reason, because && `${texts.chosen} ${because}`].filter(Boolean).join('. ');
  return said ? `${said}.` : texts.unknown;
}

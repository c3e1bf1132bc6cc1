import { AttuneList, defineList, type Entry, type ListTracker } from 'attune-element';
import type { Attune, RecommendationList } from 'attune-tracker';
import { h, icon } from '../src/dom.ts';
import { sceneOf } from './drawing.ts';
import { ageOf, minutesOf, sectionOf, type Story } from './story.ts';

defineList();

/** How often what many people read is asked for again, ms. */
const EVERY = 10_000;

export interface StoryList {
  slot: string;
  limit: number;
  tracker: ListTracker;
  labelledBy: string;
  shape: 'cards' | 'ranks';
  personal?: boolean;
}

/** A list of stories that the server recommends. */
export function storyList({ slot, limit, tracker, labelledBy, shape, personal = false }: StoryList): AttuneList {
  const element = document.createElement('attune-list') as AttuneList;
  element.setAttribute('slot-name', slot);
  element.setAttribute('limit', String(limit));
  element.setAttribute('without', personal ? '' : 'why not-interested');
  element.tracker = tracker;
  element.addEventListener('attune-item', event => {
    const { element: item, entry } = (event as CustomEvent<{ element: HTMLElement; entry: Entry }>).detail;
    show(item, entry as Story);
  });
  element.append(template(shape, personal), h('ol', { class: shape, 'aria-labelledby': labelledBy, role: 'list' }));
  return element;
}

/** The tracker, but its lists are asked for now and then. */
export function askedFor(tracker: Attune, path: string): ListTracker {
  return {
    ...tracker,
    subscribe({ onList }) {
      let ended = false;
      const ask = (): void => {
        if (document.visibilityState === 'hidden') return;
        tracker.read<RecommendationList>(path).then(
          list => ended || onList(list, false),
          () => {},
        );
      };
      ask();
      const timer = setInterval(ask, EVERY);
      return () => {
        ended = true;
        clearInterval(timer);
      };
    },
  };
}

function template(shape: StoryList['shape'], personal: boolean): HTMLTemplateElement {
  const made = h('template');
  const words = h(
    'span',
    { class: 'words' },
    h('span', { class: 'kicker' }),
    h('span', { class: 'headline', 'data-field': 'title' }),
    shape === 'cards' && h('span', { class: 'dek', 'data-field': 'text' }),
    h('span', { class: 'meta' }),
  );
  const scene = h('img', { class: 'scene', alt: '', width: 200, height: 120, decoding: 'async' });
  made.content.append(
    h(
      'li',
      { class: 'story' },
      h('a', { class: 'story-link', 'data-field': 'href:id' }, shape === 'cards' && scene, words),
      personal &&
        h('button', { class: 'reason', type: 'button', 'data-attune-why': '' }, h('span', { 'data-field': 'reason' })),
      personal &&
        h(
          'button',
          { class: 'dismiss', type: 'button', title: 'Not interested', 'data-attune-action': 'not-interested' },
          icon('close'),
        ),
    ),
  );
  return made;
}

/** What the catalogue does not say in words. */
function show(item: HTMLElement, story: Story): void {
  const section = sectionOf(story);
  item.dataset.section = section;
  item.querySelector('a')?.setAttribute('href', `#/story/${story.id}`);
  item.querySelector('.scene')?.setAttribute('src', sceneOf(story.id, section));
  const [kicker, meta] = [item.querySelector('.kicker'), item.querySelector('.meta')];
  if (kicker) kicker.textContent = section;
  if (meta) meta.textContent = `${ageOf(story)} · ${minutesOf(story)}`;
  item.querySelector('.dismiss')?.setAttribute('aria-label', `Not interested in “${story.title ?? ''}”`);
  const reason = item.querySelector('.reason');
  reason?.setAttribute('aria-label', `${reason.textContent || 'Recommended'}: why “${story.title ?? ''}”?`);
}

import '@fontsource-variable/figtree';
import '../src/styles/base.css';
import './news.css';
import type { ListView } from 'attune-element';
import { attune, type RecommendationList } from 'attune-tracker';
import { clicksClock } from '../src/clock.ts';
import { byId, h } from '../src/dom.ts';
import { feed } from '../src/live/feed.ts';
import { fetchProfile } from '../src/live/profile.ts';
import { statusLine } from '../src/status.ts';
import { sceneOf } from './drawing.ts';
import { askedFor, storyList } from './lists.ts';
import { ageOf, minutesOf, sectionOf, SECTIONS, writerOf, type Story } from './story.ts';

const PLACES = 9;
/** How often the page asks for what is new, ms, and what counts as new. */
const EVERY = 15_000;
const NEW = 40 * 60_000;

const status = statusLine(byId('status'));
const clock = clicksClock();
const live = feed({
  clock: event => clock(event.time),
  fetchProfile: () => fetchProfile(tracker.person()),
  onChange: entry => entry?.ms !== undefined && status.latency(entry.ms),
});
const tracker = attune({ url: '', site: 'news', pages: 'hash', onVerdict: live.verdict });

const read = async (ids: string[]): Promise<Story[]> =>
  (await tracker.read<{ items: Story[] }>(`/v1/items?ids=${ids.map(encodeURIComponent).join()}`)).items;

function forYou(): void {
  const list = storyList({
    slot: 'home',
    limit: PLACES,
    tracker,
    labelledBy: 'for-you-title',
    shape: 'cards',
    personal: true,
  });
  list.addEventListener('attune-list', event => {
    const { list, pushed = false } = (event as CustomEvent<ListView>).detail;
    if (list) live.list(list, pushed, performance.now());
  });
  list.addEventListener('attune-connection', event => status.connection((event as CustomEvent).detail as 'live'));
  byId('for-you').append(list);
}

function mostRead(): void {
  const tracked = askedFor(tracker, '/v1/trending?limit=7');
  byId('most').append(
    storyList({ slot: 'trending', limit: 7, tracker: tracked, labelledBy: 'most-title', shape: 'ranks' }),
  );
}

/** What came out last, newest first. */
async function justIn(): Promise<void> {
  const since = new Date(Date.now() - NEW).toISOString();
  const path = `/v1/recommendations?slot=latest&limit=40&filter=${encodeURIComponent(`publishedAt>${since}`)}`;
  const { items } = await tracker.read<RecommendationList>(path);
  const stories = await read(items.map(({ item }) => item));
  stories.sort((a, b) => Date.parse(b.publishedAt ?? '') - Date.parse(a.publishedAt ?? ''));
  byId('latest').replaceChildren(
    ...stories
      .slice(0, 6)
      .map(story =>
        h(
          'li',
          { 'data-attune-item': story.id },
          h(
            'a',
            { href: `#/story/${story.id}` },
            h('span', { class: 'when' }, ageOf(story)),
            h('span', {}, story.title ?? ''),
          ),
        ),
      ),
  );
}

function sections(): void {
  for (const section of SECTIONS) {
    const id = `section-${section}`;
    const link = h('a', { href: '#/' }, section);
    link.addEventListener('click', event => {
      event.preventDefault();
      byId(id).scrollIntoView({ block: 'start' });
      byId(id).focus({ preventScroll: true });
    });
    byId('sections').append(link);
    const tracked = askedFor(tracker, `/v1/trending?limit=4&category=${section}`);
    byId('by-section').append(
      h(
        'section',
        { class: 'section', 'data-section': section },
        h('div', { class: 'heading' }, h('h2', { id, tabindex: -1 }, section)),
        storyList({ slot: section, limit: 4, tracker: tracked, labelledBy: id, shape: 'cards' }),
      ),
    );
  }
}

async function route(): Promise<void> {
  const id = decodeURIComponent(/^#\/story\/(.+)$/.exec(location.hash)?.[1] ?? '');
  const [story] = id ? await read([id]) : [];
  document.title = story?.title ? `${story.title} · The Morning Tern` : 'The Morning Tern';
  byId('story').replaceChildren(...(story ? [article(story)] : [h('h1', { class: 'unseen' }, 'The Morning Tern')]));
  if (!id) return;
  scrollTo({ top: 0 });
  byId('story').querySelector('h1')?.focus({ preventScroll: true });
}

function article(story: Story): HTMLElement {
  const section = sectionOf(story);
  return h(
    'article',
    { class: 'read', 'data-attune-view': story.id, 'data-section': section, 'aria-labelledby': 'story-title' },
    h('img', { class: 'scene', src: sceneOf(story.id, section), alt: '', width: 200, height: 120 }),
    h(
      'div',
      {},
      h('p', { class: 'kicker' }, section),
      h('h1', { id: 'story-title', tabindex: -1 }, story.title ?? story.id),
      h('p', { class: 'byline' }, `${writerOf(story)} · ${ageOf(story)} · ${minutesOf(story)} to read`),
      h('p', { class: 'lede' }, story.text ?? ''),
      story.available === false
        ? h('p', { class: 'byline' }, 'This story is from an earlier day and is no longer on the front page.')
        : undefined,
      h(
        'div',
        { class: 'actions', 'data-attune-item': story.id },
        h('button', { class: 'quiet', type: 'button', 'data-attune-action': 'like' }, 'More like this'),
        h('a', { class: 'see-all', href: '#/' }, 'Front page'),
      ),
    ),
  );
}

byId('page').hidden = false;
byId('today').textContent = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full' }).format(new Date());
forYou();
mostRead();
sections();
const keepNew = (): void => void justIn().catch(() => {});
keepNew();
setInterval(keepNew, EVERY);
addEventListener('hashchange', () => void route());
void route();

import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { bar } from '../charts/bar.ts';
import type { ProfileChange } from '../changes.ts';
import { listMoves } from '../changes.ts';
import { clockMillis, duration, percent, points, shortPerson } from '../format.ts';
import type { Message } from '../frames.ts';
import type { Happening, Profile, RecommendationList } from '../model.ts';
import { empty, fateBadge, itemName, typeName } from '../parts.ts';
import { address, type Route } from '../router.ts';
import { changed, site } from '../state.ts';
import { beginFollowing, follow, type Followed, type PersonStep } from '../steps.ts';
import { openStream, type StreamState } from '../stream.ts';

const KINDS = [
  ['anonymousId', 'Anonymous id'],
  ['user', 'Known id'],
  ['person', 'Pseudonym'],
] as const;
type Kind = (typeof KINDS)[number][0];

const following = {
  key: '',
  state: 'connecting' as StreamState,
  problem: '',
  followed: undefined as Followed | undefined,
  close: () => {},
};

/** One person: what it does, what that changes in the profile, and in the list, side by side as it happens. */
export function personView({ parts }: Route): TemplateResult {
  const [kind, id] = parts;
  if (kind && id) open(kind as Kind, id);
  else closePerson();
  return html`${form(kind as Kind | undefined, id)}${id ? body() : invitation()}`;
}

/** Nobody is followed while another view is open. */
export function closePerson(): void {
  following.close();
  following.key = '';
  following.followed = undefined;
  following.close = () => {};
}

function open(kind: Kind, id: string): void {
  const key = `${kind} ${id}`;
  if (following.key === key) return;
  closePerson();
  following.key = key;
  following.close = openStream(`/v1/console/follow?${kind}=${encodeURIComponent(id)}`, {
    onMessage: take,
    onState(state, words = '') {
      following.state = state;
      following.problem = words;
      changed();
    },
  });
}

function take({ name, data }: Message): void {
  if (name === 'first') {
    const first = JSON.parse(data) as { profile: Profile; robot: boolean };
    const before = following.followed;
    following.followed = beginFollowing(first.profile, first.robot);
    if (before) following.followed.steps = before.steps;
    if (before) following.followed.next = before.next;
  } else if (following.followed) {
    for (const happening of (JSON.parse(data) as { happenings: Happening[] }).happenings) {
      follow(following.followed, happening);
    }
  }
  changed();
}

function form(kind: Kind | undefined, id: string | undefined): TemplateResult {
  return html`<form class="toolbar" @submit=${submit} aria-label="Whom to follow">
    <label class="field"
      ><span class="unseen">Kind of id</span
      ><select name="kind">
        ${KINDS.map(([value, text]) => html`<option value=${value} .selected=${value === kind}>${text}</option>`)}
      </select></label
    >
    <label class="field grow"
      ><span class="unseen">Id</span
      ><input
        name="id"
        required
        autocomplete="off"
        spellcheck="false"
        placeholder="Id of the person"
        .value=${id ?? ''}
    /></label>
    <button class="button primary" type="submit">Follow</button>
  </form>`;
}

function submit(event: SubmitEvent): void {
  event.preventDefault();
  const data = new FormData(event.currentTarget as HTMLFormElement);
  const id = String(data.get('id')).trim();
  if (id) location.hash = address('person', String(data.get('kind')), id);
}

function invitation(): TemplateResult {
  const people = [...new Set(site.events.map(({ person }) => person).reverse())].filter(person => person !== null);
  return html`<section class="card" aria-labelledby="lately">
    <h2 id="lately">Who was here lately</h2>
    ${
      people.length === 0
        ? html`<p class="soft">Nobody yet.</p>`
        : html`<ul class="people">
            ${people.slice(0, 24).map(
              person =>
                html`<li>
                  <a class="person" href=${address('person', 'person', person)}>${shortPerson(person)}</a>
                </li>`,
            )}
          </ul>`
    }
    <p class="soft">People stand under pseudonyms. To find somebody by the id that your site uses, enter it above.</p>
  </section>`;
}

function body(): TemplateResult {
  const { followed, state, problem } = following;
  if (state === 'refused') return empty('This person cannot be followed.', problem);
  if (!followed) return empty('Looking for this person…');
  return html`
    <div class="now">${profileCard(followed)} ${listCard([...followed.lists.values()].at(-1))}</div>
    <h2 class="section">As it happens</h2>
    ${
      followed.steps.length === 0
        ? empty('Nothing happened since you look.', 'The next click appears here with what it changes.')
        : html`<ol class="steps">
            <li class="step step-head" aria-hidden="true"><span>Did</span><span>Profile</span><span>List</span></li>
            ${repeat(followed.steps, ({ key }) => key, stepRow)}
          </ol>`
    }
  `;
}

function profileCard({ profile, robot }: Followed): TemplateResult {
  const tastes = Object.entries(profile.categoryPreferences).slice(0, 6);
  const most = Math.max(0.0001, ...tastes.map(([, share]) => share));
  return html`<section class="card" aria-labelledby="profile-title">
    <h2 id="profile-title">Profile ${robot ? html`<span class="fate" data-fate="robot">robot</span>` : nothing}</h2>
    ${
      profile.version === 0
        ? html`<p class="soft">Nothing is known of this person yet.</p>`
        : html`<dl class="tastes">
              ${tastes.map(
                ([name, share]) =>
                  html`<div>
                    <dt>${name}</dt>
                    <dd>${bar(share, most)}<b>${percent(share, 1)}</b></dd>
                  </div>`,
              )}
            </dl>
            <p class="holdings">
              ${holding('recent', profile.recentClicks.length)} ${holding('in cart', profile.cart.length)}
              ${holding('wished for', profile.wishlist.length)} ${holding('bought', profile.purchases.length)}
              ${holding('dismissed', profile.dismissed.length)}
              ${profile.sessionData ? holding('events this session', profile.sessionData.events) : nothing}
            </p>`
    }
  </section>`;
}

const holding = (name: string, number: number): TemplateResult => html`<span><b>${number}</b> ${name}</span>`;

function listCard(list: RecommendationList | undefined): TemplateResult {
  return html`<section class="card" aria-labelledby="list-title">
    <h2 id="list-title">Newest list${list ? html` <span class="soft">${list.slot}</span>` : nothing}</h2>
    ${
      list
        ? html`<ol class="places beside">
            ${repeat(
              list.items.slice(0, 10),
              ({ item }) => item,
              ({ item, reason }) =>
                html`<li>
                  <a href=${address('why', list.id, item)}>${itemName(item)}</a>
                  <span class="soft">${reason ?? ''}</span>
                </li>`,
            )}
          </ol>`
        : html`<p class="soft">None was made since you look.</p>`
    }
  </section>`;
}

function stepRow({ event, also, changes, list, listBefore }: PersonStep): TemplateResult {
  return html`<li class="step">
    <div class="did">
      ${
        event
          ? html`<p class="time">${clockMillis(event.at)} ${fateBadge(event.fate)}</p>
              <p>
                ${typeName(event.type)} ${itemName(event.item)}
                ${also > 0 ? html`<span class="soft">and ${also} more</span>` : nothing}
              </p>`
          : html`<p class="soft">Something else</p>`
      }
    </div>
    <ul class="became">
      ${changes.length === 0 ? html`<li class="soft">no change</li>` : changes.map(change)}
    </ul>
    <div class="listed">${list ? moves(event?.at, list, listBefore) : html`<p class="soft">no new list</p>`}</div>
  </li>`;
}

function change({ kind, place, name, before = 0, after = 0 }: ProfileChange): TemplateResult {
  if (kind === 'taste') {
    const moved = points(before, after);
    return html`<li>
      <span class="soft">taste</span> ${name} <b class=${after > before ? 'up' : 'down'}>${moved}</b>
      <span class="soft">to ${percent(after, 1)}</span>
    </li>`;
  }
  return html`<li>
    <span class="soft">${place}</span> <b class=${kind === 'added' ? 'up' : 'down'}>${kind === 'added' ? '+' : '−'}</b>
    ${
      place === 'recent' || place === 'cart' || place === 'wish list' || place === 'purchases' || place === 'dismissed'
        ? itemName(name)
        : name
    }
  </li>`;
}

function moves(
  at: number | undefined,
  list: RecommendationList,
  before: RecommendationList | undefined,
): TemplateResult {
  const after = at === undefined ? -1 : Date.parse(list.generatedAt) - at;
  const all = listMoves(before, list).slice(0, 6);
  return html`<p class="time">
      ${list.slot}${site.clock === 'wall' && after >= 0 && after < 60_000 ? ` · ${after < 1 ? 'within a millisecond' : `${duration(after)} later`}` : ''}
    </p>
    <ol class=${before ? 'moves' : 'moves first'}>
      ${all.map(
        ({ item, position, before: place }) =>
          html`<li>
            <span class="move">${before ? moveText(position, place) : ''}</span>
            <a href=${address('why', list.id, item)}>${itemName(item)}</a>
          </li>`,
      )}
    </ol>`;
}

function moveText(position: number, before: number | undefined): unknown {
  if (before === undefined) return html`<b class="up">new</b>`;
  if (before === position) return html`<span class="soft">stays</span>`;
  return before > position
    ? html`<b class="up">up ${before - position}</b>`
    : html`<b class="down">down ${position - before}</b>`;
}

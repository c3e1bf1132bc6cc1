import { html, nothing, type TemplateResult } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { clock } from './format.ts';
import { login } from './login.ts';
import { icon, levelWord, type IconName } from './parts.ts';
import { address, type Route, type ViewName } from './router.ts';
import { session } from './session.ts';
import { changed, disconnect, newestPulse, site } from './state.ts';
import { theme, toggleTheme } from './theme.ts';
import { catalogueView } from './views/catalogue.ts';
import { connectionsView } from './views/connections.ts';
import { eventsView } from './views/events.ts';
import { funnelView } from './views/funnel.ts';
import { personView } from './views/person.ts';
import { pulseView } from './views/pulse.ts';
import { rejectsView } from './views/rejects.ts';
import { trendsView } from './views/trends.ts';
import { whyView } from './views/why.ts';

interface View {
  title: string;
  lead: string;
  body: (route: Route) => TemplateResult;
}

const VIEWS: Record<ViewName, View> = {
  pulse: { title: 'Pulse', lead: 'The last five minutes, second by second.', body: pulseView },
  events: { title: 'Live events', lead: 'What comes in, and what becomes of it.', body: eventsView },
  rejects: { title: 'Rejects', lead: 'What could not be taken, by the rule that it broke.', body: rejectsView },
  person: { title: 'Follow a person', lead: 'What one person does, and what that changes.', body: personView },
  why: { title: 'Why this item', lead: 'What put an item into a list that was served.', body: whyView },
  funnel: { title: 'Funnel', lead: 'What becomes of the lists of a slot, by position.', body: funnelView },
  trends: { title: 'Trends', lead: 'What is touched in the sliding window until now.', body: trendsView },
  catalogue: { title: 'Catalogue', lead: 'What keeps items from being found.', body: catalogueView },
  connections: { title: 'Connections', lead: 'Open pages, and the lists on their way to them.', body: connectionsView },
};

const GROUPS: readonly (readonly [string, readonly ViewName[]])[] = [
  ['Now', ['pulse', 'events', 'rejects']],
  ['People and lists', ['person', 'why']],
  ['Results', ['funnel', 'trends']],
  ['Health', ['catalogue', 'connections']],
];

/** Everything that is on the screen. */
export function shell(route: Route): TemplateResult {
  const view = VIEWS[route.view];
  const locked = site.connection === 'locked';
  document.title = locked ? 'Attune console' : `${view.title} · Attune console`;
  return html`
    <a class="skip" href="#title" @click=${skip}>Skip to the view</a>
    <header class="top">
      <a class="brand" href=${address('pulse')}><img src="./icon.svg" alt="" width="28" height="28" />Attune</a>
      ${locked ? nothing : light()}
      <div class="tools">${locked ? nothing : connection()} ${tools()}</div>
    </header>
    ${locked ? login() : keyed('open', html`<div class="frame">${navigation(route.view)} ${main(route, view)}</div>`)}
  `;
}

function main(route: Route, view: View): TemplateResult {
  return html`<main>
    <div class="headline">
      <h1 id="title" tabindex="-1">${view.title}</h1>
      <p class="soft">${view.lead}</p>
    </div>
    ${keyed(route.view, html`<div class="view view-${route.view}">${view.body(route)}</div>`)}
  </main>`;
}

function skip(event: Event): void {
  event.preventDefault();
  document.getElementById('title')?.focus();
}

function light(): TemplateResult | typeof nothing {
  const pulse = newestPulse();
  if (!pulse) return nothing;
  const { level, reason } = pulse.verdict;
  return html`<a class="light" data-level=${level} href=${address('pulse')} title=${reason}
    ><span class="lamp" aria-hidden="true"></span><b>${levelWord(level)}</b
    ><span class="light-reason">${reason}</span></a
  >`;
}

function connection(): TemplateResult {
  const pulse = newestPulse();
  const live = site.connection === 'live';
  const words = live ? 'Live' : site.connection === 'lost' ? 'Reconnecting…' : 'Connecting…';
  return html`<p class="connection" data-live=${live}>
    <span class="dot" aria-hidden="true"></span><span role="status">${words}</span>
    <span class="soft">${site.name}${live && pulse ? ` · ${clock(pulse.at)}` : ''}</span>
  </p>`;
}

function tools(): TemplateResult {
  const other = theme() === 'dark' ? 'light' : 'dark';
  return html`<button
      class="round"
      id="theme"
      type="button"
      aria-label="Use ${other} colours"
      title="Use ${other} colours"
      @click=${() => {
        toggleTheme();
        changed();
      }}
    >
      ${icon(other === 'dark' ? 'moon' : 'sun')}
    </button>
    ${
      session.key
        ? html`<button
            class="round"
            id="leave"
            type="button"
            aria-label="Forget the key"
            title="Forget the key"
            @click=${leave}
          >
            ${icon('out')}
          </button>`
        : nothing
    }`;
}

function leave(): void {
  session.leave();
  disconnect();
}

function navigation(current: ViewName): TemplateResult {
  return html`<nav aria-label="Views">
    ${GROUPS.map(
      ([name, views]) =>
        html`<div class="group" role="group" aria-label=${name}>
          <p class="group-name" aria-hidden="true">${name}</p>
          ${views.map(
            view =>
              html`<a href=${address(view)} aria-current=${view === current ? 'page' : 'false'}
                >${icon(view as IconName)}${VIEWS[view].title}</a
              >`,
          )}
        </div>`,
    )}
  </nav>`;
}

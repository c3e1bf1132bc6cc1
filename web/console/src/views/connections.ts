import { html, type TemplateResult } from 'lit-html';
import { spark } from '../charts/spark.ts';
import { timeline } from '../charts/timeline.ts';
import { count, rate } from '../format.ts';
import { empty, tile } from '../parts.ts';
import { newestPulse, site } from '../state.ts';

/** Who has a list open, and how well lists get there. */
export function connectionsView(): TemplateResult {
  const pulse = newestPulse();
  if (!pulse) return empty('Waiting for the first heartbeat.');
  const { pages } = pulse;
  const pulses = site.pulses.slice(-300);
  const times = pulses.map(({ at }) => at);
  return html`
    <div class="tiles">
      ${tile('Open lists', count(pages.sse + pages.websocket), `${count(pages.sse)} by SSE, ${count(pages.websocket)} by WebSocket`)}
      ${tile('Pushed a second', rate(pages.sent), 'lists written to pages', spark(pulses.map(p => p.pages.sent)))}
      ${tile('Came back', count(pages.resumed), 'and said where they stood, since the start')}
      ${tile('Held back', count(pages.slow), 'lists for pages that read too slowly')}
      ${tile('Joined', count(pages.coalesced), 'changes that went into a list on its way')}
    </div>
    <div class="two">
      <section class="card" aria-labelledby="open-title">
        <h2 id="open-title">Open lists by transport</h2>
        ${timeline({
          id: 'pages',
          label: 'Open lists by transport over the last five minutes',
          times,
          stacked: true,
          format: count,
          series: [
            { name: 'SSE', tone: 'tone-1', values: pulses.map(p => p.pages.sse) },
            { name: 'WebSocket', tone: 'tone-2', values: pulses.map(p => p.pages.websocket) },
          ],
        })}
      </section>
      <section class="card" aria-labelledby="sent-title">
        <h2 id="sent-title">Lists pushed a second</h2>
        ${timeline({
          id: 'sent',
          label: 'Lists pushed a second over the last five minutes',
          times,
          format: rate,
          series: [{ name: 'pushed', tone: 'tone-1', values: pulses.map(p => p.pages.sent) }],
        })}
      </section>
    </div>
  `;
}

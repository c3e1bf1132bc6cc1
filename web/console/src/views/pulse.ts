import { html, type TemplateResult } from 'lit-html';
import { spark } from '../charts/spark.ts';
import { timeline } from '../charts/timeline.ts';
import { count, duration, rate } from '../format.ts';
import { FATES, type Fate, type Pulse } from '../model.ts';
import { empty, levelWord, tile } from '../parts.ts';
import { address } from '../router.ts';
import { newestPulse, site } from '../state.ts';

const SHOWN = 300;

const total = (pulse: Pulse): number => FATES.reduce((sum, fate) => sum + pulse.events[fate], 0);

/** How the site is, at a glance. */
export function pulseView(): TemplateResult {
  const pulse = newestPulse();
  if (!pulse) return empty('Waiting for the first heartbeat.');
  const pulses = site.pulses.slice(-SHOWN);
  const times = pulses.map(({ at }) => at);
  return html`
    <section class="verdict" data-level=${pulse.verdict.level} aria-labelledby="verdict-word">
      <span class="lamp" aria-hidden="true"></span>
      <div>
        <h2 id="verdict-word">${levelWord(pulse.verdict.level)}</h2>
        <p>${pulse.verdict.reason}</p>
      </div>
    </section>
    <div class="tiles">
      ${tile('Events a second', rate(total(pulse)), rejectedNote(pulse), spark(pulses.map(total)))}
      ${tile('Lists a second', rate(pulse.lists), `${rate(pulse.pages.sent)}/s pushed`, spark(pulses.map(p => p.lists)))}
      ${tile(
        'Click to changed list',
        pulse.clicks ? duration(pulse.clicks.p50) : '–',
        pulse.clicks ? `p99 ${duration(pulse.clicks.p99)}, last two minutes` : 'no page is open that clicks',
        spark(pulses.map(p => p.clicks?.p50 ?? 0)),
      )}
      ${tile('Learner is behind by', count(pulse.lag), pulse.lag === 1 ? 'event' : 'events', spark(pulses.map(p => p.lag)))}
    </div>
    <div class="two">
      <section class="card" aria-labelledby="pulse-events">
        <h2 id="pulse-events">Events a second</h2>
        ${timeline({
          id: 'events',
          label: 'Events a second over the last five minutes, by what became of them',
          times,
          stacked: true,
          format: rate,
          series: usedFates(pulses).map(fate => ({
            name: fate,
            tone: `fate-${fate}`,
            values: pulses.map(({ events }) => events[fate]),
          })),
        })}
      </section>
      <section class="card" aria-labelledby="pulse-clicks">
        <h2 id="pulse-clicks">From a click to the changed list</h2>
        ${timeline({
          id: 'clicks',
          label: 'Milliseconds from a click to the changed list, over the last five minutes',
          times,
          format: duration,
          series: [
            { name: 'p50', tone: 'tone-1', values: pulses.map(({ clicks }) => clicks?.p50) },
            { name: 'p99', tone: 'tone-2', values: pulses.map(({ clicks }) => clicks?.p99) },
          ],
        })}
      </section>
      <section class="card" aria-labelledby="pulse-lists">
        <h2 id="pulse-lists">Lists a second</h2>
        ${timeline({
          id: 'lists',
          label: 'Lists made and lists pushed a second, over the last five minutes',
          times,
          format: rate,
          series: [
            { name: 'made', tone: 'tone-1', values: pulses.map(({ lists }) => lists) },
            { name: 'pushed', tone: 'tone-2', values: pulses.map(({ pages }) => pages.sent) },
          ],
        })}
      </section>
      <section class="card" aria-labelledby="pulse-lag">
        <h2 id="pulse-lag">Events waiting to be learned</h2>
        ${timeline({
          id: 'lag',
          label: 'Acknowledged events that are not learned yet, over the last five minutes',
          times,
          format: count,
          series: [{ name: 'waiting', tone: 'tone-1', values: pulses.map(({ lag }) => lag) }],
        })}
      </section>
    </div>
  `;
}

function rejectedNote(pulse: Pulse): unknown {
  const rejected = pulse.events.rejected;
  return rejected > 0 ? html`<a href=${address('rejects')}>${rate(rejected)}/s rejected</a>` : 'none rejected';
}

/** Accepted always has its colour; the others come when there are any. */
function usedFates(pulses: Pulse[]): Fate[] {
  return FATES.filter(fate => fate === 'accepted' || pulses.some(({ events }) => events[fate] > 0));
}

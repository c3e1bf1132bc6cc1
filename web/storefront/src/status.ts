import type { ConnectionState } from 'attune-tracker';
import { h } from './dom.ts';

/** The small line that tells whether the list is live and how fast it followed. */
export interface StatusLine {
  connection(state: ConnectionState): void;
  latency(ms: number): void;
}

const words: Record<ConnectionState, string> = {
  live: 'Live',
  waiting: 'Connecting …',
  off: 'Private: your browser asks not to be followed',
};

export function statusLine(line: HTMLElement): StatusLine {
  const state = h('span', { class: 'state' });
  const time = h('span', { class: 'latency', hidden: true });
  line.append(h('span', { class: 'dot', 'aria-hidden': 'true' }), state, time);
  return {
    connection(next) {
      line.dataset.state = next;
      state.textContent = words[next];
    },
    latency(ms) {
      time.hidden = false;
      time.replaceChildren(h('b', {}, `${Math.round(ms)} ms`), ' from click to new list');
      time.dataset.ms = String(Math.round(ms));
    },
  };
}

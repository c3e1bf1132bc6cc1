import { keep } from './buffer.ts';
import type { EventSample, First, Frame, ListSummary, Pulse, RejectRule } from './model.ts';
import type { Message } from './frames.ts';
import { openStream, type StreamState } from './stream.ts';

/** Bounds of what the page keeps, however long it stays open. */
const MOST_EVENTS = 4_000;
const MOST_PULSES = 600;
const MOST_LISTS = 300;

/** The site as the page knows it. */
export const site = {
  name: '',
  clock: 'wall' as 'wall' | 'stream',
  /** The server's time minus ours. */
  skew: 0,
  connection: 'connecting' as StreamState,
  problem: '',
  pulses: [] as Pulse[],
  events: [] as EventSample[],
  /** Events that came in and are not among those above, since the page was opened. */
  missed: 0,
  rejects: [] as RejectRule[],
  lists: [] as ListSummary[],
};

export const now = (): number => Date.now() + site.skew;
export const newestPulse = (): Pulse | undefined => site.pulses.at(-1);

let paint: () => void = () => {};
let waiting = false;

/** Something changed: paints once, with the next frame of the screen. */
export function changed(): void {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    paint();
  });
}

export function paintWith(painter: () => void): void {
  paint = painter;
  changed();
}

let close: () => void = () => {};

/** Opens the stream, or opens it anew with another key. */
export function connect(): void {
  close();
  close = openStream('/v1/console/stream', {
    onMessage: take,
    onState(state, words = '') {
      site.connection = state;
      site.problem = words;
      changed();
    },
  });
}

export function disconnect(): void {
  close();
  site.connection = 'locked';
  changed();
}

function take({ name, data }: Message): void {
  if (name === 'first') begin(JSON.parse(data) as First);
  else if (name === 'frame') goOn(JSON.parse(data) as Frame);
  changed();
}

/** After a break the stream begins anew; what is known already stays, so that nobody loses the place. */
function begin(first: First): void {
  site.name = first.site;
  site.clock = first.clock;
  site.skew = first.at - Date.now();
  const since = site.pulses.at(-1)?.at ?? 0;
  const restarted = (site.events.at(-1)?.number ?? -1) > (first.events.at(-1)?.number ?? 0);
  if (restarted) site.events.length = 0;
  keep(
    site.pulses,
    first.pulses.filter(pulse => pulse.at > since),
    MOST_PULSES,
  );
  addEvents(first.events);
  site.rejects = first.rejects;
  addLists(first.lists);
}

function goOn(frame: Frame): void {
  addEvents(frame.events);
  site.missed += frame.missed;
  if (frame.pulse && frame.pulse.at > (site.pulses.at(-1)?.at ?? 0)) keep(site.pulses, [frame.pulse], MOST_PULSES);
  if (frame.rejects) site.rejects = frame.rejects;
  addLists(frame.lists);
}

function addEvents(events: EventSample[]): void {
  const newest = site.events.at(-1)?.number ?? -1;
  keep(
    site.events,
    events.filter(({ number }) => number > newest),
    MOST_EVENTS,
  );
}

function addLists(lists: ListSummary[]): void {
  const known = new Set(site.lists.map(({ id }) => id));
  keep(
    site.lists,
    lists.filter(({ id }) => !known.has(id)),
    MOST_LISTS,
  );
}

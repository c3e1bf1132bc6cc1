import type { EventFields, PageFields } from './event.ts';
import type { Tracker } from './tracker.ts';

/** Without a sign of life for so long, ms, nobody is taken to be looking. */
export const IDLE = 30_000;
/** Less active time than this, ms, says nothing. */
export const SHORTEST_DWELL = 500;

/** Fingers and wheels make pointer or scroll events, too; to listen to theirs would make the browser wait. */
const SIGNS_OF_LIFE = ['pointermove', 'pointerdown', 'keydown', 'scroll'];

/** Measures how long and how far people look at one item or page at a time. */
export interface Attention {
  /** Something else is looked at now: `item`, or the page as a whole; `element` is where it stands. */
  enter(item?: string, element?: Element): void;
  /**
   * Sends one `dwell` with the active time and, when there was scrolling, one `scroll` with the depth. With `item`
   * only if that is what is looked at.
   */
  leave(item?: string): void;
}

interface Subject {
  item?: string;
  /** A page as a whole: its address will be another when it has been left. */
  page?: PageFields;
  element: Element;
}

/**
 * Active time runs while the page is visible and there was a sign of life in the last 30 s. It is added up at those
 * signs: nothing polls.
 */
export function trackAttention(tracker: Tracker, idle = IDLE, clock = () => performance.now()): Attention {
  let subject: Subject | undefined;
  let active = 0;
  let countedTo = 0;
  let idleFrom = 0;
  let depth = 0;

  const count = (): void => {
    const now = clock();
    active += Math.max(0, Math.min(now, idleFrom) - countedTo);
    countedTo = now;
  };
  const alive = (): void => {
    count();
    idleFrom = document.visibilityState === 'visible' ? clock() + idle : 0;
  };
  const report = ({ item, page }: Subject): [string, EventFields][] => {
    const about = item ? { item } : page ? { page } : {};
    const durationMs = Math.round(active);
    const events: [string, EventFields][] = [];
    if (durationMs >= SHORTEST_DWELL) events.push(['dwell', { ...about, durationMs }]);
    if (depth > 0) events.push(['scroll', { ...about, depth }]);
    return events;
  };
  const leave = (item?: string): void => {
    if (!subject || (item && item !== subject.item)) return;
    count();
    takeBack();
    report(subject).forEach(([type, fields]) => tracker.track(type, fields));
    subject = undefined;
  };
  const enter = (item?: string, element: Element = document.documentElement): void => {
    leave();
    subject = item ? { item, element } : { element, page: tracker.page() };
    active = depth = 0;
    alive();
    countedTo = clock();
  };

  let drafted = false;
  const takeBack = (): void => {
    // Somebody else said it: only what comes now is left to say.
    if (drafted && !tracker.draft([])) active = depth = 0;
    drafted = false;
  };
  const onVisibility = (): void => {
    alive();
    if (document.visibilityState === 'visible') return takeBack();
    const events = subject ? report(subject) : [];
    if (events.length === 0) return;
    drafted = true;
    tracker.draft(events);
  };

  SIGNS_OF_LIFE.forEach(type => document.addEventListener(type, alive, { capture: true, passive: true }));
  document.addEventListener('visibilitychange', onVisibility);
  document.addEventListener(
    'scroll',
    event => {
      if (subject && related(event.target, subject.element)) depth = Math.max(depth, depthOf(subject.element));
    },
    { capture: true, passive: true },
  );
  let left: Subject | undefined;
  tracker.onLeave(() => {
    left = subject;
    leave();
  });
  // The browser may bring a left page back as it was.
  addEventListener('pageshow', event => event.persisted && left && enter(left.item, left.element));
  return { enter, leave };
}

function related(scrolled: EventTarget | null, element: Element): boolean {
  return scrolled instanceof Node && (scrolled.contains(element) || element.contains(scrolled));
}

/** Which share of an element's height has been above the lower edge of the window, with two digits. */
function depthOf(element: Element): number {
  const { top, height } = element.getBoundingClientRect();
  if (height === 0) return 0;
  return Math.round(100 * Math.min(1, Math.max(0, (innerHeight - top) / height))) / 100;
}

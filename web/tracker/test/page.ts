import { mock } from 'node:test';
import { Window } from 'happy-dom';

/** A request that a page made. */
export interface Sent {
  url: string;
  headers: Record<string, string>;
  body: { sentAt: number; events: Array<Record<string, any>> };
}

/** A browser page under the control of a test: its time stands still until it is told to go on. */
export interface Page {
  window: Window;
  sent: Sent[];
  beacons: Array<{ url: string; body: Blob }>;
  /** All events sent by fetch, in order. */
  events(): Array<Record<string, any>>;
  /** What the collector answers from now on; by default it accepts everything. */
  answer(respond: (request: Sent) => Response | Promise<Response>): void;
  /** Lets time pass, ms, and promises settle. */
  pass(ms: number): Promise<void>;
  hide(): void;
  show(): void;
  dispatch(type: string, target?: EventTarget, fields?: object): void;
}

const START = Date.UTC(2026, 0, 1);

export function openPage(html = '', signals: object = {}): Page {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout', 'Date'], now: START });
  const window = new Window({ url: 'https://shop.example/' });
  window.document.body.innerHTML = html;
  const sent: Sent[] = [];
  const beacons: Page['beacons'] = [];
  let visibility = 'visible';
  let respond = accept;
  Object.defineProperty(window.document, 'visibilityState', { get: () => visibility });

  const sendBeacon = (url: string, body: Blob): boolean => beacons.push({ url, body }) > 0;
  const globals: Record<string, unknown> = {
    window,
    document: window.document,
    location: window.location,
    history: window.history,
    localStorage: window.localStorage,
    navigator: { sendBeacon, ...signals },
    addEventListener: window.addEventListener.bind(window),
    innerHeight: 800,
    Element: window.Element,
    Node: window.Node,
    MutationObserver: window.MutationObserver,
    async fetch(url: string, init: { headers: Record<string, string>; body: string }) {
      if (!init.body) return respond({ url, headers: init.headers, body: { sentAt: 0, events: [] } });
      const request = { url, headers: init.headers, body: JSON.parse(init.body) };
      sent.push(request);
      return respond(request);
    },
  };
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  const page: Page = {
    window,
    sent,
    beacons,
    events: () => sent.flatMap(request => request.body.events),
    answer(next) {
      respond = next as typeof respond;
    },
    async pass(ms) {
      mock.timers.tick(ms);
      for (let i = 0; i < 5; i++) await new Promise(resolve => setImmediate(resolve));
    },
    hide() {
      visibility = 'hidden';
      page.dispatch('visibilitychange');
    },
    show() {
      visibility = 'visible';
      page.dispatch('visibilitychange');
    },
    dispatch(type, target = document, fields = {}) {
      const event = new window.Event(type, { bubbles: true });
      target.dispatchEvent(Object.assign(event, fields) as unknown as Event);
    },
  };
  return page;
}

function accept(request: Sent): Response {
  const results = request.body.events.map(event => ({ id: event.id, status: 'accepted' }));
  return Response.json({ results, offset: 1 });
}

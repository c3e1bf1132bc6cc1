// Shoppers who look at lists as pages do: for views that show what becomes of lists. They need a catalogue that is filled.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

interface ShownList {
  id: string;
  slot: string;
  items: { item: string }[];
}

interface Sent {
  id: string;
  type: string;
  time: number;
  user: { anonymousId: string };
  session: string;
  item?: string;
  [more: string]: unknown;
}

export interface Shoppers {
  /** Ids under which they send, as a site would know them. */
  people: string[];
  /** What was answered, by verdict. */
  counts: Record<'accepted' | 'duplicate' | 'rejected', number>;
  stop(): Promise<void>;
}

/** So many people, each with a page open, who do something every so many milliseconds until they are stopped. */
export function sendShoppers(
  url: string,
  people: number,
  everyMilliseconds: number,
  slots = ['home', 'cart'],
): Shoppers {
  const stopped = new AbortController();
  const counts = { accepted: 0, duplicate: 0, rejected: 0 };
  const names = Array.from({ length: people }, () => `shopper-${randomUUID()}`);

  async function send(events: unknown[]): Promise<void> {
    const response = await fetch(`${url}/v1/events`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' },
      body: JSON.stringify({ sentAt: Date.now(), events }),
    });
    const { results } = (await response.json()) as { results: { status: keyof typeof counts }[] };
    for (const { status } of results) counts[status]++;
  }

  /** The page keeps its list fresh through a stream, and forgets what it reads. */
  async function keepOpen(anonymousId: string): Promise<void> {
    const response = await fetch(`${url}/v1/stream?anonymousId=${anonymousId}&slot=home&limit=8`, {
      signal: stopped.signal,
    });
    const reader = response.body!.getReader();
    while (!(await reader.read()).done);
  }

  async function visit(anonymousId: string, round: number): Promise<void> {
    const slot = slots[round % slots.length]!;
    const answer = await fetch(`${url}/v1/recommendations?anonymousId=${anonymousId}&slot=${slot}&limit=8`);
    const list = (await answer.json()) as ShownList;
    const event = (type: string, position: number, more: object = {}): Sent => ({
      id: randomUUID(),
      type,
      time: Date.now(),
      user: { anonymousId },
      session: `${anonymousId}-1`,
      item: list.items[position - 1]!.item,
      recommendation: { id: list.id, slot, position },
      ...more,
    });
    const seen = Math.min(list.items.length, 5 + (round % 4));
    const events = Array.from({ length: seen }, (_, index) => event('impression', index + 1));
    const eye = 1 + ((round * 3 + anonymousId.charCodeAt(9)) % Math.max(1, seen));
    const place = Math.min(eye, 1 + Math.floor(Math.random() * eye));
    if (round % 2 === 0) events.push(event('hover', place, { durationMs: 900 }));
    if (round % 3 !== 2) events.push(event('click', place), event('view', place));
    if (round % 5 === 0) events.push(event('add_to_cart', place, { value: 12.5, currency: 'EUR', quantity: 1 }));
    if (round % 12 === 0) events.push(event('purchase', place, { value: 12.5, currency: 'EUR', quantity: 1 }));
    await send(events);
    if (round % 4 === 1) await send([events[0]]);
    if (round % 6 === 2) await send([broken(round, anonymousId, list.items[0]!.item)]);
  }

  function broken(round: number, anonymousId: string, item: string): unknown {
    const event = { id: randomUUID(), type: 'scroll', time: Date.now(), user: { anonymousId }, item };
    if (round % 18 === 2) return { ...event, depth: 1.7 };
    if (round % 18 === 8) return { ...event, user: {}, email: 'somebody@example.org' };
    return { ...event, time: Date.now() - 400 * 86_400_000 };
  }

  async function robot(): Promise<void> {
    const userAgent = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';
    for (let round = 0; !stopped.signal.aborted; round++) {
      const event = { id: randomUUID(), type: 'view', time: Date.now(), user: { anonymousId: 'crawler' } };
      await send([{ ...event, item: `mug-${1 + (round % 6)}`, context: { userAgent } }]);
      await rest(everyMilliseconds * 2);
    }
  }

  async function shop(anonymousId: string, index: number): Promise<void> {
    await rest((everyMilliseconds * index) / people);
    for (let round = index; !stopped.signal.aborted; round++) {
      await visit(anonymousId, round);
      await rest(everyMilliseconds);
    }
  }

  const rest = (milliseconds: number): Promise<void> =>
    pause(milliseconds, undefined, { signal: stopped.signal }).catch(() => undefined);
  const quietly = (work: Promise<void>): Promise<void> =>
    work.catch(failure => {
      if (!stopped.signal.aborted) throw failure;
    });
  const working = [...names.map(shop), robot(), ...names.map(keepOpen)].map(quietly);
  return {
    people: names,
    counts,
    async stop() {
      stopped.abort();
      await Promise.all(working);
    },
  };
}

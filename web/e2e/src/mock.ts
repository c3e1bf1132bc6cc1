import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Taste, type MockEvent, type MockItem } from './taste.ts';

/** A server that answers as the real one does, by a simple rule and from memory: for work on the page and its tests. */
export interface Mock {
  url: string;
  /** Everything that pages sent and the server had not seen before, in order. */
  events: MockEvent[];
  /** The first event that fits: one that came already, or one to come within 15 s. */
  event(fits: (event: MockEvent) => boolean): Promise<MockEvent>;
  close(): Promise<void>;
}

const DIST = fileURLToPath(new URL('../../storefront/dist/', import.meta.url));
const POLICY = "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; connect-src 'self'";
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

interface Stream {
  person: string;
  limit: number;
  /** The items that went out last, as one text: only changed lists are pushed. */
  last: string;
  response: ServerResponse;
}

export async function startMock(port = 0): Promise<Mock> {
  if (!existsSync(join(DIST, 'index.html'))) throw new Error(`${DIST}: no page (expected: npm run build before)`);
  const items = JSON.parse(readFileSync(join(DIST, 'catalogue.json'), 'utf8')) as MockItem[];
  const taste = new Taste(items);
  const streams = new Set<Stream>();
  const events: MockEvent[] = [];
  const waiting = new Set<() => void>();

  const push = (stream: Stream): void => {
    const list = taste.list(stream.person, stream.limit);
    const items = list.items.map(({ item }) => item).join();
    if (items === stream.last) return;
    stream.last = items;
    stream.response.write(`event: recommendations\nid: mock-${list.version}\ndata: ${JSON.stringify(list)}\n\n`);
  };
  const collect = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const batch = (JSON.parse(body) as { events: MockEvent[] }).events;
    const results = batch.map(event => {
      const fresh = taste.learn(event);
      if (fresh) events.push(event);
      return { id: event.id, status: fresh ? 'accepted' : 'duplicate' };
    });
    json(response, { results, offset: taste.version });
    waiting.forEach(look => look());
    const people = new Set(batch.map(({ user }) => user.anonymousId));
    setTimeout(() => streams.forEach(stream => people.has(stream.person) && push(stream)), 10);
  };
  const open = (query: URLSearchParams, request: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    const stream = { person: personOf(query), limit: limitOf(query), last: '', response };
    streams.add(stream);
    push(stream);
    request.on('close', () => streams.delete(stream));
  };
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://mock');
    const similar = /^\/v1\/items\/([^/]+)\/similar$/.exec(pathname)?.[1];
    const profile = /^\/v1\/users\/([^/]+)\/profile$/.exec(pathname)?.[1];
    if (pathname === '/v1/events') void collect(request, response);
    else if (pathname === '/v1/stream') open(query, request, response);
    else if (pathname === '/v1/recommendations') {
      json(response, { ...taste.list(personOf(query), limitOf(query)), slot: query.get('slot') ?? 'home' });
    } else if (pathname === '/v1/trending') json(response, publicList('trending', taste.trending(limitOf(query))));
    else if (profile) json(response, taste.profile(decodeURIComponent(profile)));
    else if (similar) json(response, publicList('similar', taste.similar(decodeURIComponent(similar), limitOf(query))));
    else serve(pathname, response);
  };

  const server = createServer(answer);
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    events,
    event: fits =>
      new Promise((resolve, reject) => {
        const done = (): void => {
          clearTimeout(late);
          waiting.delete(look);
        };
        const look = (): void => {
          const found = events.find(fits);
          if (!found) return;
          done();
          resolve(found);
        };
        const late = setTimeout(() => {
          done();
          reject(new Error(`no such event among ${events.map(({ type, item }) => `${type} ${item}`).join(', ')}`));
        }, 15_000);
        waiting.add(look);
        look();
      }),
    close() {
      streams.forEach(({ response }) => response.end());
      server.closeAllConnections();
      return new Promise(resolve => server.close(() => resolve()));
    },
  };
}

/** A list that stands for nobody in particular. */
const publicList = (slot: string, items: { item: string }[]): object => ({
  id: `${slot}-${items.length}`,
  slot,
  items: items.map(({ item }, index) => ({ item, position: index + 1 })),
});

const personOf = (query: URLSearchParams): string => query.get('anonymousId') ?? '';
const limitOf = (query: URLSearchParams): number => Number(query.get('limit') ?? 10);

function json(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

function serve(pathname: string, response: ServerResponse): void {
  const file = join(DIST, normalize(pathname === '/' ? '/index.html' : pathname));
  if (!file.startsWith(DIST) || !existsSync(file)) {
    response.writeHead(404).end();
    return;
  }
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  response.writeHead(200, { 'Content-Type': type, 'Content-Security-Policy': POLICY });
  createReadStream(file).pipe(response);
}

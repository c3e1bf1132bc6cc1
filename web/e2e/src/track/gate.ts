import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, extname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** An event as it passed the gate. */
export interface Passed {
  event: Record<string, any>;
  /** What the node said. */
  status: string;
  /** By a request that the page waits for, or by one that the browser makes when the page is gone. */
  by: 'fetch' | 'beacon';
}

/** What a page sends. */
export interface Batch {
  sentAt: number;
  events: Record<string, any>[];
}

/**
 * What happens to a batch: it passes; it never arrives; it arrives and its answer is lost; it arrives twice; the server has
 * no time for it.
 */
export type Fate = 'pass' | 'lose' | 'lose-answer' | 'twice' | 'overloaded';

/** Stands between browser and node: serves pages that a site could have, and does to requests what networks do. */
export interface Gate {
  url: string;
  /** Everything that the node answered, in the order of its answers. */
  passed: Passed[];
  /** Address of every request, with what it carries. */
  requests: { line: string; at: number; body: string; cookie: string }[];
  /** Decides the fate of each batch; it may take its time. */
  fate: (batch: Batch) => Fate | Promise<Fate>;
  /** Waits until so many events that fit have passed: one, unless told otherwise. */
  until(fits: (event: Record<string, any>) => boolean, number?: number): Promise<Record<string, any>[]>;
  close(): Promise<void>;
}

const PAGES = fileURLToPath(new URL('../../pages/', import.meta.url));
const TRACKER = fileURLToPath(new URL('../../../tracker/dist/', import.meta.url));
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:";
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};
const PATIENCE = 15_000;

export async function openGate(node: string): Promise<Gate> {
  const waiting = new Set<() => void>();
  const gate: Gate = {
    url: '',
    passed: [],
    requests: [],
    fate: () => 'pass',
    async until(fits, number = 1) {
      const found = (): Record<string, any>[] => gate.passed.map(({ event }) => event).filter(fits);
      await new Promise<void>((resolve, reject) => {
        const look = (): void => {
          if (found().length < number) return;
          clearTimeout(late);
          waiting.delete(look);
          resolve();
        };
        const late = setTimeout(() => {
          waiting.delete(look);
          const seen = gate.passed.map(({ event, status }) => `${event.type} ${event.item ?? ''} ${status}`);
          reject(new Error(`${found().length} such events (expected: ${number}) among ${seen.slice(-50).join(', ')}`));
        }, PATIENCE);
        waiting.add(look);
        look();
      });
      return found();
    },
    close() {
      server.closeAllConnections();
      return new Promise(resolve => server.close(() => resolve()));
    },
  };

  const forward = (request: IncomingMessage, body: string): Promise<Response> => {
    const { 'content-type': type = 'application/json' } = request.headers;
    // A beacon of a page that is gone says the name of the browser itself, which is that of a robot.
    const agent = request.headers['user-agent']?.replace('Headless', '') ?? '';
    return fetch(node + request.url, {
      method: request.method ?? 'GET',
      headers: { 'User-Agent': agent, 'Content-Type': type },
      ...(body && { body }),
    });
  };
  const collect = async (request: IncomingMessage, response: ServerResponse, body: string): Promise<void> => {
    const batch = JSON.parse(body) as Batch;
    const by = request.headers['content-type'] === 'text/plain' ? 'beacon' : 'fetch';
    const fate = await gate.fate(batch);
    if (fate === 'lose') return void response.destroy();
    if (fate === 'overloaded') return void response.writeHead(503, { 'Retry-After': '1' }).end('{}');
    if (fate === 'twice') await forward(request, body);
    const answer = await forward(request, body);
    const text = await answer.text();
    const results = answer.ok ? (JSON.parse(text) as { results: { status: string }[] }).results : [];
    batch.events.forEach((event, i) => gate.passed.push({ event, status: results[i]?.status ?? 'refused', by }));
    if (fate === 'lose-answer') response.destroy();
    else response.writeHead(answer.status, { 'Content-Type': 'application/json' }).end(text);
    waiting.forEach(look => look());
  };

  const server = createServer((request, response) => {
    void (async () => {
      let body = '';
      for await (const chunk of request) body += String(chunk);
      const { pathname } = new URL(request.url!, 'http://gate');
      const { cookie = '' } = request.headers;
      gate.requests.push({ line: `${request.method} ${request.url}`, at: Date.now(), body, cookie });
      if (pathname === '/v1/events') return collect(request, response, body);
      if (!pathname.startsWith('/v1/')) return serve(pathname, response);
      const answer = await forward(request, body);
      response.writeHead(answer.status, { 'Content-Type': 'application/json' }).end(await answer.text());
    })().catch(() => response.destroy());
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  gate.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return gate;
}

/** Files of the site and of the tracker; an address without an ending is the shop, which has its own router. */
function serve(pathname: string, response: ServerResponse): void {
  const name = extname(pathname) ? basename(pathname) : 'shop.html';
  const file = [PAGES, TRACKER].map(folder => folder + name).find(existsSync);
  if (!file) return void response.writeHead(404).end();
  const headers = { 'Content-Type': TYPES[extname(file)] ?? 'text/plain', 'Content-Security-Policy': POLICY };
  response.writeHead(200, headers).end(readFileSync(file));
}

import { existsSync, readFileSync } from 'node:fs';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

type Event = Record<string, any>;

/** A shop's own server: gives its pages, passes what they ask of the node on, and can get in the way. */
export interface Site {
  url: string;
  /** The page that the site has at every address. */
  html: string;
  /** Every event that was passed on, in order. */
  events: Event[];
  /** Address of every request for the node. */
  asked: string[];
  /** `down`: connections break. `held`: requests that fit wait until `release()`. */
  down: boolean;
  held: RegExp | undefined;
  release(): void;
  /** Breaks every connection that is open. */
  cut(): void;
  /** Waits for an event. */
  until(fits: (event: Event) => boolean): Promise<Event>;
  close(): Promise<void>;
}

const FOLDERS = ['tracker/dist/', 'element/dist/', 'e2e/pages/'].map(folder =>
  fileURLToPath(new URL(`../../../${folder}`, import.meta.url)),
);
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'";
const TYPES: Record<string, string> = { js: 'text/javascript', css: 'text/css' };
const PATIENCE = 15_000;

export async function openSite(node: string): Promise<Site> {
  const looking = new Set<() => void>();
  let waiting: (() => void)[] = [];

  const site: Site = {
    url: '',
    html: '',
    events: [],
    asked: [],
    down: false,
    held: undefined,
    release() {
      site.held = undefined;
      waiting.splice(0).forEach(go => go());
    },
    cut: () => server.closeAllConnections(),
    until: fits =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = site.events.find(fits);
          if (!found) return;
          clearTimeout(late);
          looking.delete(look);
          resolve(found);
        };
        const late = setTimeout(() => {
          looking.delete(look);
          reject(new Error(`no such event among ${site.events.map(({ type, item }) => `${type} ${item}`).join(', ')}`));
        }, PATIENCE);
        looking.add(look);
        look();
      }),
    close() {
      server.closeAllConnections();
      return new Promise(resolve => server.close(() => resolve()));
    },
  };

  const pass = async (asked: IncomingMessage, answer: ServerResponse): Promise<void> => {
    site.asked.push(`${asked.method} ${asked.url}`);
    if (site.held?.test(asked.url!)) await new Promise<void>(resolve => waiting.push(resolve));
    if (site.down) return void answer.destroy();
    let body = '';
    for await (const chunk of asked) body += String(chunk);
    // A beacon of a page that is gone says the name of the browser itself, which is that of a robot.
    const agent = asked.headers['user-agent']?.replace('Headless', '') ?? '';
    const headers = { ...asked.headers, host: new URL(node).host, 'user-agent': agent, connection: 'close' };
    const passed = request(node + asked.url, { method: asked.method!, headers }, given => {
      answer.writeHead(given.statusCode!, given.headers);
      given.pipe(answer);
      if (!asked.url!.startsWith('/v1/events')) return;
      site.events.push(...(JSON.parse(body) as { events: Event[] }).events);
      looking.forEach(look => look());
    });
    passed.on('error', () => answer.destroy());
    answer.on('close', () => passed.destroy());
    passed.end(body);
  };

  const server = createServer((asked, answer) => {
    if (asked.url!.startsWith('/v1/')) void pass(asked, answer).catch(() => answer.destroy());
    else serve(asked.url!, answer, site.html);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  site.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return site;
}

function serve(address: string, answer: ServerResponse, html: string): void {
  const name = basename(address.split('?')[0]!);
  const type = TYPES[name.split('.')[1] ?? ''];
  const file = type && FOLDERS.map(folder => folder + name).find(existsSync);
  answer.writeHead(type && !file ? 404 : 200, {
    'Content-Type': type ?? 'text/html; charset=utf-8',
    'Content-Security-Policy': POLICY,
  });
  answer.end(type ? file && readFileSync(file) : html);
}

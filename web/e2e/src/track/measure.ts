// How long the tracker keeps the main thread busy on a slow device. Prints figures, asserts none:
// ATTUNE_URL=http://127.0.0.1:8080 npm run measure
import { loadavg } from 'node:os';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { openBrowser } from '../browser.ts';
import { typed, visit, type Visit } from './kit.ts';

const SLOWER = Number(process.env.ATTUNE_SLOWER ?? 4);
const RUNS = 7;
/** Everything in which script runs. The tracker is the only script of the page. */
const BUSY = new Set(['EvaluateScript', 'v8.compile', 'FunctionCall', 'RunMicrotasks', 'TimerFire', 'EventDispatch']);

interface TraceEvent {
  name: string;
  tid: number;
  pid: number;
  ts: number;
  dur?: number;
  tts?: number;
  tdur?: number;
  args: { name?: string; data?: { url?: string } };
}

async function traced(session: CDPSession, action: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const complete = new Promise(resolve => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: ['devtools.timeline', '__metadata'] },
  });
  await action();
  await session.send('Tracing.end');
  await complete;
  return events;
}

/** Time of the main thread in script, ms: what lies in another such event is counted once. */
function busy(events: TraceEvent[]): { total: number; longest: number } {
  const main = new Set(
    events.filter(({ args }) => args.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const spans = events
    .filter(({ name, dur, pid, tid }) => BUSY.has(name) && dur !== undefined && main.has(`${pid} ${tid}`))
    .map(({ pid, tid, ts, dur, tdur }) => ({ thread: `${pid} ${tid}`, from: ts, to: ts + dur!, cost: tdur ?? dur! }))
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const until = new Map<string, number>();
  let total = 0;
  let longest = 0;
  for (const { thread, from, to, cost } of spans) {
    if (from < (until.get(thread) ?? 0)) continue;
    until.set(thread, to);
    total += cost / 1_000;
    longest = Math.max(longest, cost / 1_000);
  }
  return { total, longest };
}

const html = (
  items: string[],
  list: string,
): string => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Shop</title>
<link rel="icon" href="data:,"><script defer src="/snippet.js" data-url=""></script>
<ul data-attune-list="${list}" data-attune-slot="home">${Array.from(
  { length: 60 },
  (
    _,
    i,
  ) => `<li data-attune-item="${items[i % items.length]}-${i}" data-attune-position="${i + 1}"><p><a href="#${i}">Item ${i}</a></p>
  <button data-attune-action="add-to-cart">Buy</button><p>…</p><p>…</p></li>`,
).join('')}</ul></html>`;

async function use({ page, gate }: Visit): Promise<void> {
  for (let i = 0; i < 10; i++) {
    await page.mouse.move(100 + 5 * i, 100 + 40 * i, { steps: 20 });
    await page.mouse.wheel(0, 300);
  }
  for (let i = 0; i < 3; i++) {
    await page.mouse.click(70, 60);
    await page.mouse.wheel(0, -500);
  }
  await gate.until(typed('impression'));
}

async function measure(browser: Browser): Promise<Record<string, number>> {
  const figures: Record<string, number> = {};
  await visit(browser, async where => {
    const { page, gate, shown } = where;
    await page.route('**/measure.html', route =>
      route.fulfill({ contentType: 'text/html', body: html(shown.items, shown.list) }),
    );
    await page.goto(`${gate.url}/next.html`);
    const session = await slow(page);
    const load = await traced(session, async () => {
      await page.goto(`${gate.url}/measure.html`);
      await gate.until(typed('page_view'));
    });
    const started = busy(load);
    figures['loading and starting, ms'] = started.total;
    figures['its longest task, ms'] = started.longest;
    figures['using (200 moves, 13 scrolls, 3 clicks), ms'] = busy(await traced(session, () => use(where))).total;
  });
  return figures;
}

async function slow(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return session;
}

/** How fast this machine is at the moment: what a loop costs a thread, ms. */
function reference(): number {
  const before = process.cpuUsage();
  let value = 0;
  for (let i = 0; i < 1e8; i++) value = (value * 31 + i) | 0;
  return process.cpuUsage(before).user / 1_000 + (value & 0);
}

const browser = await openBrowser();
const runs: Record<string, number>[] = [];
for (let i = 0; i < RUNS; i++) runs.push(await measure(browser));
console.log(`main thread, ${SLOWER} times slower, ${RUNS} visits, ${browser.version()}: median (least to most)`);
console.log(`a loop of 1e8 rounds takes ${reference().toFixed(0)} ms here; load ${loadavg()[0]!.toFixed(1)}`);
for (const name of Object.keys(runs[0]!)) {
  const values = runs.map(run => run[name]!).sort((a, b) => a - b);
  const shown = [values[Math.floor(RUNS / 2)]!, values[0]!, values.at(-1)!].map(value => value.toFixed(1));
  console.log(`${name.padEnd(48)} ${shown[0]} (${shown[1]} to ${shown[2]})`);
}
await browser.close();

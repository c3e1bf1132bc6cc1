import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export const DESK = { width: 1280, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** @param without flags of the driver that are left out */
export function openBrowser(without: string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), headless: true, args: FLAGS, ignoreDefaultArgs: without });
}

function chromiumPath(): string {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  try {
    return execFileSync('sh', ['-c', 'command -v chromium || command -v chromium-browser'], {
      encoding: 'utf8',
    }).trim();
  } catch {
    throw new Error('chromium: not found (expected: on the PATH; apt-get install --no-install-recommends chromium)');
  }
}

/** A person with an empty browser. It does not say that it is headless: that would make it a robot. */
export async function visitor(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const major = browser.version().split('.')[0];
  const userAgent = `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${major}.0.0.0 Safari/537.36`;
  const context = await browser.newContext({ viewport: DESK, locale: 'en-GB', userAgent, ...options });
  context.setDefaultTimeout(15_000);
  return context;
}

/** Keeps a picture of the page in the folder that `ATTUNE_SCREENSHOTS` names, if it does. */
export async function photograph(page: Page, name: string): Promise<void> {
  const folder = process.env.ATTUNE_SCREENSHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

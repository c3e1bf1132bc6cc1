// What the tracker does in a real browser, against a demo that is up: ATTUNE_URL=http://127.0.0.1:8080 npm run e2e
import { after, before, describe } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { behaviourScenarios } from './track/behaviour.ts';

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

describe('what people do', { concurrency: 3 }, () => behaviourScenarios(() => browser));

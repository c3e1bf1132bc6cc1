// What the tracker does in a real browser, against a demo that is up: ATTUNE_URL=http://127.0.0.1:8080 npm run e2e
import { after, before, describe } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { behaviourScenarios } from './track/behaviour.ts';
import { deliveryScenarios } from './track/delivery.ts';
import { faultScenarios } from './track/faults.ts';
import { privacyScenarios } from './track/privacy.ts';

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

// Most of the time they wait: for a second of attention, or for the next try.
describe('the tracker', { concurrency: 4 }, () => {
  faultScenarios(() => browser);
  behaviourScenarios(() => browser);
  deliveryScenarios(() => browser);
  privacyScenarios(() => browser);
});

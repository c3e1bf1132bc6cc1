// What <attune-list> does in a real browser, against a demo that is up: ATTUNE_URL=http://127.0.0.1:8080 npm run e2e
import { after, before, describe } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { attributionScenarios } from './element/attribution.ts';
import { calmScenarios } from './element/calm.ts';
import { faultScenarios } from './element/faults.ts';
import { feedbackScenarios } from './element/feedback.ts';
import { guideScenarios } from './element/guide.ts';
import { headlessScenarios } from './element/headless.ts';
import { lookScenarios } from './element/look.ts';
import { markupScenarios } from './element/markup.ts';

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

describe('the list element', { concurrency: 3 }, () => {
  calmScenarios(() => browser);
  markupScenarios(() => browser);
  feedbackScenarios(() => browser);
  attributionScenarios(() => browser);
  faultScenarios(() => browser);
  lookScenarios(() => browser);
  headlessScenarios();
  guideScenarios(() => browser);
});

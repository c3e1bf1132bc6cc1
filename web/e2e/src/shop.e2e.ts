// Runs against a demo that is up: ATTUNE_URL=http://127.0.0.1:8080 ATTUNE_NEWS_URL=http://127.0.0.1:8081 npm run e2e
import { newsScenarios } from './news.ts';
import { shopScenarios } from './scenarios.ts';

const url = process.env.ATTUNE_URL;
if (!url) throw new Error('ATTUNE_URL: not set (expected: the address of a running demo)');
shopScenarios(() => url);

const news = process.env.ATTUNE_NEWS_URL;
if (news) newsScenarios(news);

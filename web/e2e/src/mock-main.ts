import { startMock } from './mock.ts';

const { url } = await startMock(Number(process.env.PORT ?? 8090));
console.log(`the page with a mock server: ${url}`);

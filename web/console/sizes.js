// Prints what the console weighs and fails when it outgrows its budget. Sizes are gzipped bytes / 1000 (fonts are
// compressed already).
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const BUDGET = 200;
const folder = new URL('dist/', import.meta.url);
let total = 0;
for (const name of readdirSync(folder, { recursive: true }).sort()) {
  if (!/\.(html|js|css|svg|woff2)$/.test(name)) continue;
  const bytes = readFileSync(new URL(name, folder));
  const size = (name.endsWith('.woff2') ? bytes.length : gzipSync(bytes, { level: 9 }).length) / 1000;
  total += size;
  console.log(`${name.padEnd(60)} ${size.toFixed(2)} kB gzipped`);
}
console.log(`${'console'.padEnd(60)} ${total.toFixed(2)} kB gzipped (at most ${BUDGET})`);
if (total > BUDGET) {
  console.error('the console is larger than its budget');
  process.exit(1);
}

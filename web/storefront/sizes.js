// Prints what the shop weighs. Sizes are gzipped bytes / 1000 (fonts are compressed already).
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const folder = new URL('dist/', import.meta.url);
for (const name of readdirSync(folder, { recursive: true }).sort()) {
  if (!/\.(html|js|css|json|woff2)$/.test(name)) continue;
  const bytes = readFileSync(new URL(name, folder));
  const size = name.endsWith('.woff2') ? bytes.length : gzipSync(bytes, { level: 9 }).length;
  console.log(`${name.padEnd(60)} ${(size / 1000).toFixed(2)} kB gzipped`);
}

// Builds the tracker and its parts and fails when one outgrows its budget. Sizes are gzipped bytes / 1000.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));
const targets = [
  { entry: 'src/core.ts', file: 'core.js', format: 'es', budget: 5 },
  { entry: 'src/lists.ts', file: 'lists.js', format: 'es', budget: 2 },
  { entry: 'src/index.ts', file: 'attune.js', format: 'es', budget: 10 },
  { entry: 'src/snippet.ts', file: 'snippet.js', format: 'iife', budget: 10 },
];

let tooLarge = false;
for (const [index, { entry, file, format, budget }] of targets.entries()) {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      target: 'es2022',
      minify: true,
      emptyOutDir: index === 0,
      lib: { entry, formats: [format], name: 'attune', fileName: () => file },
      rolldownOptions: { output: { minify: true } },
    },
  });
  const size = gzipSync(readFileSync(`${root}dist/${file}`), { level: 9 }).length / 1000;
  console.log(`${file.padEnd(12)} ${size.toFixed(2)} kB gzipped (at most ${budget})`);
  tooLarge ||= size > budget;
}
if (tooLarge) {
  console.error('a bundle is larger than its budget');
  process.exit(1);
}

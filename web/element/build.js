// Builds the element and its parts, and fails when one outgrows its budget. Sizes are gzipped bytes / 1000.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));
const targets = [
  { entry: 'src/client.ts', file: 'client.js', format: 'es', budget: 2 },
  { entry: 'src/stamp.ts', file: 'stamp.js', format: 'es', budget: 1 },
  { entry: 'src/stamp-script.ts', file: 'attune-stamp.js', format: 'iife', budget: 1 },
  { entry: 'src/index.ts', file: 'element.js', format: 'es', budget: 6 },
  { entry: 'src/script.ts', file: 'attune-list.js', format: 'iife', budget: 6 },
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
      lib: { entry, formats: [format], name: 'attuneList', fileName: () => file },
      rolldownOptions: { output: { minify: true } },
    },
  });
  const size = gzipSync(readFileSync(`${root}dist/${file}`), { level: 9 }).length / 1000;
  console.log(`${file.padEnd(15)} ${size.toFixed(2)} kB gzipped (at most ${budget})`);
  tooLarge ||= size > budget;
}
if (tooLarge) {
  console.error('a bundle is larger than its budget');
  process.exit(1);
}

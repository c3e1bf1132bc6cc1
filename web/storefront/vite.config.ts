import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { defineConfig, type Plugin } from 'vite';

const items = new URL('../../demo/src/main/resources/catalogue/items.jsonl', import.meta.url);
const tracker = new URL('../tracker/dist/', import.meta.url);
const fontLicence = createRequire(import.meta.url).resolve('@fontsource-variable/figtree/LICENSE');

/** Serves the lines that the demo imports as one JSON array beside the page. */
function catalogue(): Plugin {
  const asArray = (): string => `[${readFileSync(items, 'utf8').trim().split('\n').join(',\n')}]\n`;
  return {
    name: 'catalogue',
    configureServer(server) {
      server.middlewares.use('/catalogue.json', (_request, response) => {
        response.setHeader('Content-Type', 'application/json').end(asArray());
      });
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'catalogue.json', source: asArray() });
      this.emitFile({ type: 'asset', fileName: 'assets/figtree.licence.txt', source: readFileSync(fontLicence) });
    },
  };
}

/** Puts the built tracker beside the page: a site may load it from the server that it talks to. */
function trackerFiles(): Plugin {
  return {
    name: 'tracker-files',
    generateBundle() {
      for (const fileName of ['attune.js', 'snippet.js']) {
        this.emitFile({ type: 'asset', fileName, source: readFileSync(new URL(fileName, tracker)) });
      }
    },
  };
}

const node = process.env.ATTUNE_URL ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [catalogue(), trackerFiles()],
  resolve: { conditions: ['attune-source', 'module', 'browser', 'development|production'] },
  server: { proxy: { '/v1': node } },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
});

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { defineConfig, type Plugin } from 'vite';

const require = createRequire(import.meta.url);
const shipped = {
  figtree: require.resolve('@fontsource-variable/figtree/LICENSE'),
  'lit-html': new URL('LICENSE', `file://${require.resolve('lit-html').replace(/lit-html\/.*$/, 'lit-html/')}`),
};

/** What is shipped comes with its licence. */
function licences(): Plugin {
  return {
    name: 'licences',
    generateBundle() {
      for (const [name, file] of Object.entries(shipped)) {
        this.emitFile({ type: 'asset', fileName: `assets/${name}.licence.txt`, source: readFileSync(file) });
      }
    },
  };
}

export default defineConfig({
  base: '/console/',
  plugins: [licences()],
  server: { proxy: { '/v1': process.env.ATTUNE_URL ?? 'http://127.0.0.1:8080' } },
  build: {
    target: 'es2022',
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
});

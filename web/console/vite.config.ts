import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { defineConfig, type Plugin } from 'vite';

const fontLicence = createRequire(import.meta.url).resolve('@fontsource-variable/figtree/LICENSE');

function licences(): Plugin {
  return {
    name: 'licences',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'assets/figtree.licence.txt', source: readFileSync(fontLicence) });
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

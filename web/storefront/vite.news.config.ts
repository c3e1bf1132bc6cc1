import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const node = process.env.ATTUNE_URL ?? 'http://127.0.0.1:8081';

/** The newspaper: a page and a site of its own, with the parts of the shop that it can use. */
export default defineConfig({
  root: fileURLToPath(new URL('news/', import.meta.url)),
  resolve: { conditions: ['attune-source', 'module', 'browser', 'development|production'] },
  server: { proxy: { '/v1': node } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
});

import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The page that the wall is measured against. */
export default defineConfig({
  root: here('.'),
  base: './',
  plugins: [vue({ features: { optionsAPI: false } })],
  build: {
    target: 'es2022',
    outDir: here('../../../dist/bench/page'),
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
  },
});

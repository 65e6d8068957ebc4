import { fileURLToPath } from 'node:url';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import vue from '@vitejs/plugin-vue';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const { version } = JSON.parse(readFileSync(here('../../package.json'), 'utf8')) as { version: string };

/** Marks the page with its release and build: its files carry hashes of what is in them, so the page's own text says it all. */
const buildMark: Plugin = {
  name: 'zhiban-build-mark',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html) => {
      const content = `${version}+${createHash('sha256').update(html).digest('hex').slice(0, 8)}`;
      return [{ tag: 'meta', attrs: { name: 'zhiban-build', content }, injectTo: 'head' }];
    },
  },
};

/** The pages. The api serves `dist/web`; nothing here is inlined as a script, so the strict policy holds. */
export default defineConfig({
  root: here('.'),
  plugins: [vue({ features: { optionsAPI: false } }), buildMark],
  resolve: {
    tsconfigPaths: true,
    alias: { 'vue-i18n': 'vue-i18n/dist/vue-i18n.runtime.mjs' },
  },
  define: {
    __VUE_I18N_FULL_INSTALL__: 'false',
    __VUE_I18N_LEGACY_API__: 'false',
    __INTLIFY_DROP_MESSAGE_COMPILER__: 'true',
    __INTLIFY_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
  },
  build: {
    target: 'es2022',
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      // The contract's schemas (zod) are for the server: the pages take types and two small functions of it.
      treeshake: { moduleSideEffects: (id: string) => !id.includes('/libs/wire/') },
    },
    reportCompressedSize: false,
  },
});

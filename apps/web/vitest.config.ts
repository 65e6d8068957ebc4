import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vitest/config';

/** Specs of the pages; those that need a document name `happy-dom` in their first line. */
export default defineConfig({
  plugins: [vue()],
  resolve: { tsconfigPaths: true },
  define: { __VUE_I18N_LEGACY_API__: 'false', __VUE_I18N_FULL_INSTALL__: 'false' },
  test: {
    name: 'web',
    restoreMocks: true,
    include: ['src/**/*.spec.ts', '../../libs/ui/*/src/**/*.spec.ts'],
    exclude: ['**/node_modules/**'],
  },
});

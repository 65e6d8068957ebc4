import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));

export default defineConfig({
  root,
  plugins: [vue()],
  resolve: { tsconfigPaths: true },
  define: { __VUE_I18N_LEGACY_API__: 'false', __VUE_I18N_FULL_INSTALL__: 'false' },
  test: {
    name: 'web',
    environment: 'happy-dom',
    restoreMocks: true,
    include: ['apps/web/**/*.spec.ts', 'libs/ui/**/*.spec.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
  },
});

import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const shared = { resolve: { tsconfigPaths: true } };
const quiet = { restoreMocks: true, passWithNoTests: true };

export default defineConfig({
  test: {
    // Half of a spec with a database is waiting for it; left alone, two cores would get one worker.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      'apps/web/vitest.config.ts',
      {
        ...shared,
        test: {
          ...quiet,
          name: 'unit',
          include: ['{apps,libs}/**/*.spec.ts'],
          exclude: ['**/node_modules/**', '**/dist/**', '**/*.medium.spec.ts', 'apps/web/**', 'libs/ui/**'],
        },
      },
      {
        ...shared,
        test: {
          ...quiet,
          name: 'medium',
          include: ['{apps,libs}/**/*.medium.spec.ts'],
          exclude: ['**/node_modules/**', '**/dist/**'],
          globalSetup: ['apps/api/test/global-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The server, and the commands that replace a lost password, replay a day and check the chain of handovers. Packages stay outside. */
export default defineConfig({
  root: here('.'),
  resolve: { tsconfigPaths: true },
  build: {
    ssr: true,
    target: 'node20',
    outDir: here('../../dist/api'),
    emptyOutDir: true,
    sourcemap: true,
    rollupOptions: {
      // Beside the entries, so that a path from one file of the server holds from every other.
      output: { chunkFileNames: '[name]-[hash].js' },
      input: {
        'check-handovers': here('src/check-handovers.ts'),
        main: here('src/main.ts'),
        'replay-day': here('src/replay-day.ts'),
        'reset-admin': here('src/reset-admin.ts'),
      },
    },
  },
});

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** One file that runs by itself under Node; packages stay outside. */
export default defineConfig({
  root: here('.'),
  resolve: { tsconfigPaths: true },
  build: {
    ssr: here('src/main.ts'),
    target: 'node20',
    outDir: here('../../dist/simulator'),
    emptyOutDir: true,
    sourcemap: true,
  },
});

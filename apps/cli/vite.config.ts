import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  resolve: { tsconfigPaths: true },
  build: {
    ssr: true,
    target: 'node20',
    outDir: here('../../dist/cli'),
    emptyOutDir: true,
    rollupOptions: { input: { main: here('src/main.ts') } },
  },
});

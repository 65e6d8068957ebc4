import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Every bench and every process that a bench starts is a file of its own in `dist/bench`. */
const entries = readdirSync(here('.')).filter((file) => /\.(bench|hand)\.ts$/.test(file));

export default defineConfig({
  root: here('.'),
  resolve: { tsconfigPaths: true },
  build: {
    ssr: true,
    target: 'node20',
    outDir: here('../../../dist/bench'),
    emptyOutDir: true,
    sourcemap: true,
    rollupOptions: {
      input: Object.fromEntries(entries.map((file) => [file.replace(/\.ts$/, ''), here(file)])),
      output: { chunkFileNames: 'kit-[name].js' },
    },
  },
});

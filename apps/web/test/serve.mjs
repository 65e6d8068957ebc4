import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const { module } = await runnerImport(fileURLToPath(new URL('./fake-server.ts', import.meta.url)), {
  configFile: false,
  resolve: { tsconfigPaths: true },
});
const port = Number(process.env.PORT ?? 4300);
await module.serve(port);
process.stdout.write(`http://127.0.0.1:${port}\n`);

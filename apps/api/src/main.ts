import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { Environment, OperatorError } from './platform/environment';
import { createLog } from './platform/log';
import { sayTrouble } from './server/terminal';

const webRoot = fileURLToPath(new URL('../web', import.meta.url));
/** If something will not end, the process does. */
const longestStopMs = 4_500;
/** Ctrl-C under npm arrives twice: from the terminal, and passed on by npm. */
const sameSignalMs = 700;

async function main(): Promise<void> {
  const environment = Environment.read(process.env);
  const log = createLog(environment.logLevel);
  // Behind the environment, so that a wrong value is refused before the whole server is loaded.
  const { Server } = await import('./server/server');
  const server = new Server({
    environment,
    log,
    webRoot,
    onTaken: () => fault(new Error('another server has taken the data')),
  });
  let endingSince: number | null = null;

  const end = (code: number, why?: string): void => {
    endingSince = performance.now();
    if (why) log.info({ context: 'Server' }, `stopping: ${why}`);
    setTimeout(() => process.exit(code || 1), longestStopMs).unref();
    void server.stop().then(() => process.exit(code));
  };
  const interrupt = (signal: NodeJS.Signals): void => {
    if (endingSince === null) end(0, signal);
    else if (performance.now() - endingSince > sameSignalMs) process.exit(130);
  };
  const fault = (error: unknown): void => {
    if (endingSince !== null) return;
    log.fatal({ err: error, context: 'Server' }, 'uncaught');
    end(1, 'a fault');
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupt);
  process.on('uncaughtException', fault);
  process.on('unhandledRejection', fault);

  await server.start().catch((error: unknown) => {
    if (!(error instanceof OperatorError)) return fault(error);
    sayTrouble(error);
    end(1);
  });
}

main().catch((error: unknown) => {
  if (!(error instanceof OperatorError)) throw error;
  sayTrouble(error);
  process.exitCode = 1;
});

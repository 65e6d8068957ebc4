import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { Environment, OperatorError } from './platform/environment';
import { createLog } from './platform/log';
import { Server } from './server/server';
import { sayTrouble } from './server/terminal';

const webRoot = fileURLToPath(new URL('../web', import.meta.url));
/** If something will not end, the process does. */
const longestStopMs = 4_500;

async function main(): Promise<void> {
  const environment = Environment.read(process.env);
  const log = createLog(environment.logLevel);
  const server = new Server({ environment, log, webRoot, onTaken: () => end(1, 'another server has taken the data') });
  let ending = false;

  const end = (code: number, why?: string): void => {
    if (ending) process.exit(code || 130);
    ending = true;
    if (why) log.info({ context: 'Server' }, `stopping: ${why}`);
    setTimeout(() => process.exit(code || 1), longestStopMs).unref();
    void server.stop().then(() => process.exit(code));
  };
  const fault = (error: unknown): void => {
    if (ending) return;
    log.fatal({ err: error, context: 'Server' }, 'uncaught');
    end(1, 'a fault');
  };
  process.on('SIGINT', () => end(0, 'SIGINT'));
  process.on('SIGTERM', () => end(0, 'SIGTERM'));
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

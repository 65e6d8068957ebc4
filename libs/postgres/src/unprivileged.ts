import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { PostgresUnavailable } from './postgres-unavailable';

const run = promisify(execFile);

/** A program with its arguments, ready for `spawn`. */
export type Command = [program: string, ...args: string[]];

/**
 * PostgreSQL refuses to run as root. In a user namespace of its own root's files belong to an ordinary user, so nothing
 * has to be copied or given away, even where only root may enter.
 */
export async function unprivileged(command: Command): Promise<Command> {
  if (process.getuid?.() !== 0) return command;
  const wrapper: Command = ['unshare', '--user', '--map-user=1000', '--map-group=1000'];
  try {
    await run(wrapper[0], [...wrapper.slice(1), 'true']);
  } catch (error) {
    throw new PostgresUnavailable(
      'root-needs-unshare',
      error instanceof Error ? error.message.split('\n')[0]! : 'unshare',
    );
  }
  return [...wrapper, ...command];
}

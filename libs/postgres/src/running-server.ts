import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';

/** A server that keeps a data folder: its process and the folder of its socket. */
export interface RunningServer {
  pid: number;
  socketDir: string;
}

export const port = 5432;

/** The server that runs on a data folder, or `null`. Believed only if it says that it is ready and its socket answers: the file outlives a kill. */
export async function findRunning(folder: string): Promise<RunningServer | null> {
  const lines = (await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  const socketDir = lines[4]?.trim();
  const ready = lines[7]?.trim() === 'ready';
  if (!ready || !Number.isInteger(pid) || pid <= 0 || !socketDir || !isAlive(pid)) return null;
  return (await answers(socketDir)) ? { pid, socketDir } : null;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Whether a server accepts connections in that folder. */
function answers(socketDir: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ path: join(socketDir, `.s.PGSQL.${port}`) });
    const settle = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => settle(true)).once('error', () => settle(false));
  });
}

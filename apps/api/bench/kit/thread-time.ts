import { existsSync, openSync, readSync } from 'node:fs';

const path = `/proc/self/task/${process.pid}/schedstat`;
const file = existsSync(path) ? openSync(path, 'r') : null;
const text = Buffer.alloc(64);

/**
 * Milliseconds that this process's main thread has run. What other processes of a busy machine take away is not in it,
 * so a stretch of work is told as long as it is. Without Linux: the wall clock.
 */
export function threadMs(): number {
  if (file === null) return performance.now();
  const length = readSync(file, text, 0, text.length, 0);
  return Number(text.toString('latin1', 0, length).split(' ', 1)[0]) / 1e6;
}

import type { BenchReport } from './report';

/** Progress, for who waits. */
export const tell = (line: string): void => void process.stderr.write(`  ${line}\n`);

/** Ctrl-C under npm arrives more than once. */
const sameSignalMs = 1000;

/**
 * Runs a bench in this process and hands its report to the command that started it. One that listens to `early` tells
 * what it knows when it is interrupted; a second interruption ends it at once.
 */
export async function bench(
  title: string,
  work: (early: AbortSignal) => Promise<BenchReport['measures']>,
  { listens = false } = {},
): Promise<void> {
  const early = new AbortController();
  let interruptedAt = 0;
  const interrupt = () => {
    // An ordinary exit, so that whatever this bench started ends with it.
    if (!listens || (early.signal.aborted && Date.now() - interruptedAt > sameSignalMs)) process.exit(1);
    if (!early.signal.aborted) interruptedAt = Date.now();
    early.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, interrupt);
  try {
    const report: BenchReport = { title, measures: await work(early.signal) };
    if (process.send) await new Promise((sent) => process.send?.(report, sent));
    else process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
    process.exit(0);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  }
}

/**
 * Runs two sides in turns, A B A B …, so that whatever else the machine does falls on both. Each pair gives one ratio.
 * The first pair only warms up.
 */
export async function pairs<T>(count: number, a: () => Promise<T> | T, b: () => Promise<T> | T): Promise<[T, T][]> {
  await a();
  await b();
  const results: [T, T][] = [];
  for (let i = 0; i < count; i += 1) results.push([await a(), await b()]);
  return results;
}

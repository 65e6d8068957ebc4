import type { BenchReport } from './report';

/** Progress, for who waits. */
export const tell = (line: string): void => void process.stderr.write(`  ${line}\n`);

/** Runs a bench in this process and hands its report to the command that started it. */
export async function bench(title: string, work: () => Promise<BenchReport['measures']>): Promise<void> {
  // An ordinary exit, so that whatever this bench started ends with it.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  try {
    const report: BenchReport = { title, measures: await work() };
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

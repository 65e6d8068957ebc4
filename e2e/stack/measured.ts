import { test } from '@playwright/test';

/** Tells the real value of something that has a limit: in the run's output and in its report. */
export function tellMeasured(what: string, ms: number): void {
  const description = `${what}: ${Math.round(ms)} ms`;
  test.info().annotations.push({ type: 'measured', description });
  process.stdout.write(`      ${description}\n`);
}

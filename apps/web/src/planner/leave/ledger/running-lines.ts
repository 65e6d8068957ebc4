import type { LeaveLedger, LedgerLine } from '@zhiban/wire';

export interface RunningLine extends LedgerLine {
  /** What was left after it. */
  left: number;
}

/** The lines with what was left after each, the latest first; whether they come to the balance that is shown. */
export function runningLines({ lines, balance }: Pick<LeaveLedger, 'lines' | 'balance'>): {
  lines: RunningLine[];
  addsUp: boolean;
} {
  let left = 0;
  const running = lines.map((line) => ({ ...line, left: (left += line.minutes) }));
  return { lines: running.reverse(), addsUp: left === balance };
}

import type { ExceptionRules } from '@zhiban/wire';
import { clocksOf, type RunningClock, type TimedException } from '@zhiban/workforce-exceptions';
import type { ExceptionRow } from '../keeping/exceptions.repository';

/** The clocks that run on a kept exception. */
export const clocksOfRow = (row: ExceptionRow, rules: ExceptionRules): RunningClock[] => clocksOf(timed(row), rules);

/** By when it has, or had, to be solved; `null`: nobody asked. */
export function solveByOf(row: ExceptionRow, rules: ExceptionRules): number | null {
  const running = clocksOf({ ...timed(row), state: 'in-hand' }, rules);
  return running.find(({ kind }) => kind === 'solve')?.dueAt ?? null;
}

const timed = (row: ExceptionRow): TimedException => ({
  state: row.state,
  reportedAt: row.reportedAt.getTime(),
  assessedAt: row.assessedAt?.getTime() ?? null,
  level: row.level,
  hasOwner: row.owner !== null,
  hasPlan: row.plan !== null,
  dueAt: row.dueAt?.getTime() ?? null,
  customer: row.customer && { toldAt: row.toldAt?.getTime() ?? null },
});

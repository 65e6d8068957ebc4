import { caseClocksOf, type ClockRules, type RunningClock } from '@zhiban/workforce-exceptions';
import type { CaseRow } from '../keeping/cases.repository';

export const timed = ({ state, owner, openedAt, promisedAt, settledAt }: CaseRow) => ({
  ...{ state, owner, openedAt: openedAt.getTime(), promisedAt: promisedAt.getTime() },
  settledAt: settledAt?.getTime() ?? null,
});

/** The clock that runs on a kept case: its promise, or its return call. */
export const clocksOfCase = (row: CaseRow, rules: ClockRules): RunningClock[] => caseClocksOf(timed(row), rules);

import type { Remedy } from '@zhiban/wire';
import { aboutSpan, type Finding } from '../verdicts/verdict';
import type { WorkDay } from '../world/schedule';
import type { Rule } from './rule';
import { dutiesIn, runs } from './spans';

/** Not more days with a shift one after the other. */
export const consecutiveDays: Rule<'consecutive-days'> = {
  id: 'consecutive-days',
  cites: 'PLAN-4',
  bound: 'most',
  judge: ({ workDays }, { days }) => longRuns(workDays, days, 'days'),
};

export function longRuns(workDays: readonly WorkDay[], limit: number, unit: 'days' | 'nights'): Finding[] {
  return runs(workDays).flatMap((run) => {
    const beyond = run[limit];
    const [first, last] = [run[0], run.at(-1)];
    if (!beyond || !first || !last) return [];
    const span = { first: first.day, last: last.day };
    const remedies = run.length <= limit * 2 + 1 ? freed(beyond) : [];
    return [aboutSpan(beyond.day, span, dutiesIn(run), { actual: run.length, limit, unit, remedies })];
  });
}

const freed = ({ duties }: WorkDay): Remedy[] =>
  duties.length === 1 ? duties.map(({ shift }) => ({ do: 'remove', shift: shift.id })) : [];

import { aboutShifts, type Finding } from '../verdicts/verdict';
import { sharedMinutes } from '../world/work-time';
import type { Duty } from '../world/schedule';
import type { Rule } from './rule';

/** Nobody works two shifts at once. */
export const noOverlap: Rule<'no-overlap'> = {
  id: 'no-overlap',
  cites: 'PLAN-1',
  bound: 'most',
  // Shifts that overlap are one stretch.
  judge: ({ stretches }) => stretches.flatMap(({ duties }) => (duties.length > 1 ? clashes(duties) : [])),
};

const clashes = (duties: readonly Duty[]): Finding[] =>
  duties.flatMap((later, i) =>
    duties.slice(0, i).flatMap((earlier) => (earlier.to > later.from ? [clash(earlier, later)] : [])),
  );

const clash = (earlier: Duty, later: Duty) =>
  aboutShifts(later.day, [earlier, later], {
    actual: sharedMinutes(earlier, later),
    limit: 0,
    unit: 'minutes',
    remedies: [{ do: 'start-later', shift: later.shift.id, from: earlier.to }],
  });

import { aboutDay, aboutSpan, type Finding } from '../verdicts/verdict';
import type { PersonSchedule, WorkDay } from '../world/schedule';
import { kindOf, workingDays, type World } from '../world/world';
import { settlementOn } from './hours-of-period.rule';
import type { Rule } from './rule';
import { dutiesIn, gathered, settlementSpan } from './spans';

/**
 * A day whose year the calendar lacks is not taken for a working day: nobody knows what it costs, nor how many hours belong
 * to its period.
 */
export const calendarKnown: Rule<'calendar-known'> = {
  id: 'calendar-known',
  cites: 'PLAN-5',
  bound: 'most',
  judge(schedule, _params, world) {
    const known = schedule.workDays.filter(({ day }) => kindOf(world, day) !== null);
    const unknown = schedule.workDays.filter((work) => !known.includes(work));
    return [
      ...unknown.map(({ day, duties }) => aboutDay(day, duties, missing)),
      ...unknownPeriods(schedule, known, world),
    ];
  },
};

const missing = { actual: 1, limit: 0, unit: 'days' } as const;

/** Only where the hours of a period are counted by its working days does the rest of the period matter. */
function unknownPeriods(schedule: PersonSchedule, known: readonly WorkDay[], world: World): Finding[] {
  const { on, basis } = schedule.under.policy.rules['hours-of-period'];
  if (!on || basis !== 'working-days') return [];
  return gathered(known, (day) => settlementSpan(settlementOn(schedule, day), day))
    .filter(({ first, last }) => workingDays(world, first, last) === null)
    .map(({ days, ...span }) =>
      aboutSpan(days[0]?.day ?? span.first, span, dutiesIn(days), { ...missing, about: 'period' }),
    );
}

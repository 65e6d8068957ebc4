import type { PolicyRules, Settlement } from '@zhiban/wire';
import { termsOn, type DaySpan, type TermSpan } from '@zhiban/workforce-people';
import { aboutSpan } from '../verdicts/verdict';
import type { PersonSchedule } from '../world/schedule';
import { workingDays, type World } from '../world/world';
import { asOvertime, lessWork, regularOf } from './less-work';
import type { Rule } from './rule';
import { dayBeyond, dutiesIn, gathered, settlementSpan } from './spans';

type Params = PolicyRules['hours-of-period'];

/** PLAN-2: regular hours of a settlement period; what is more is overtime, and has to be marked as such. */
export const hoursOfPeriod: Rule<'hours-of-period'> = {
  id: 'hours-of-period',
  cites: 'PLAN-2',
  bound: 'most',
  judge(schedule, params, world) {
    const spanOf = (day: number) => settlementSpan(settlementOn(schedule, day), day);
    return gathered(schedule.workDays, spanOf).flatMap(({ days, ...span }) => {
      const limit = minutesOwed(schedule.person.terms, span, params, world);
      const regular = days.reduce((sum, day) => sum + day.regular, 0);
      if (limit === null || regular <= limit) return [];
      const counted = regularOf(dutiesIn(days));
      const remedies = [...asOvertime(counted, regular - limit), ...lessWork(counted, regular - limit)];
      const beyond = dayBeyond(days, limit, (day) => day.regular);
      return [aboutSpan(beyond, span, counted, { actual: regular, limit, unit: 'minutes', remedies })];
    });
  },
};

export const settlementOn = ({ person, under }: PersonSchedule, day: number): Settlement =>
  under.policy.hours.settlement ?? termsOn(person, day)?.settlement ?? 'week';

/**
 * Minutes of regular work in a settlement period, by the terms that hold on each of its days. `null`: they cannot be told,
 * for the calendar lacks the year, or nobody is employed.
 */
export function minutesOwed(terms: readonly TermSpan[], span: DaySpan, params: Params, world: World): number | null {
  const parts = terms.flatMap((held) => {
    const part = { first: Math.max(held.first, span.first), last: Math.min(held.last, span.last) };
    return part.first <= part.last ? [partOwed(held, part, span, params, world)] : [];
  });
  if (parts.length === 0) return null;
  let sum = 0;
  for (const part of parts) {
    if (part === null) return null;
    sum += part;
  }
  return Math.floor(sum);
}

function partOwed({ terms }: TermSpan, part: DaySpan, whole: DaySpan, params: Params, world: World): number | null {
  const days = part.last - part.first + 1;
  // Hours that were agreed for a month say nothing about the quarter that the policy settles by.
  const agreed = settlementSpan(terms.settlement, whole.first);
  if (terms.periodHours !== null && agreed.first === whole.first && agreed.last === whole.last)
    return (terms.periodHours * 60 * days) / (whole.last - whole.first + 1);
  const week = Math.min(terms.weekHours * 60, params.weekMinutes);
  if (params.basis === 'weeks') return (week * days) / 7;
  const working = workingDays(world, part.first, part.last);
  return working === null ? null : (week * working) / 5;
}

import { termsOn } from '@zhiban/workforce-people';
import { dayAt } from '@zhiban/time';
import type { Remedy } from '@zhiban/wire';
import { resized } from '../verdicts/remedy';
import { aboutShifts } from '../verdicts/verdict';
import { nightMs, nightOf } from '../world/night-hours';
import type { Duty, PersonSchedule } from '../world/schedule';
import { workMinutes } from '../world/work-time';
import type { World } from '../world/world';
import { protectedBy, protects } from './protected-work';
import type { Rule } from './rule';

/**
 * No night shift for whom it is not agreed. Not even the beginning of a night from the seventh month of pregnancy (China,
 * Labour Law art. 61) and while a child under one year is nursed (art. 63; Special Rules on the Labour Protection of Female
 * Employees art. 6 and 9; EU, Directive 92/85/EEC art. 7), nor for minors (EU, Directive 94/33/EC art. 9).
 */
export const nightWork: Rule<'night-work'> = {
  id: 'night-work',
  cites: 'PLAN-4',
  bound: 'most',
  judge(schedule, params, world) {
    const on = protects(params);
    return schedule.duties.flatMap((duty) => {
      if (duty.nightMinutes === 0) return [];
      const cause = protectedBy(schedule, duty, on) ?? (duty.night && notAgreed(schedule, duty) ? 'contract' : null);
      if (cause === null) return [];
      const remedies = intoTheDay(duty, schedule, world);
      return [
        aboutShifts(duty.day, [duty], { actual: duty.nightMinutes, limit: 0, unit: 'minutes', about: cause, remedies }),
      ];
    });
  },
};

const notAgreed = ({ person }: PersonSchedule, { day }: Duty): boolean => termsOn(person, day)?.nightWork === false;

/** A shift that ends in the night may end before it; one that begins in it may begin when it is over. */
function intoTheDay({ shift, from, to, workMinutes: worked }: Duty, { under }: PersonSchedule, world: World): Remedy[] {
  const today = dayAt(world.days, from);
  const ending = nightOf(under.nights, today);
  const before = nightOf(under.nights, today - 1);
  if (ending && from < ending.from && to > ending.from && nightMs(under.nights, from, ending.from) === 0) {
    const minutes = worked - workMinutes(resized(shift, from, ending.from));
    return [{ do: 'shorten', shift: shift.id, to: ending.from, minutes }];
  }
  const over = [before, ending].find((night) => night && from >= night.from && from < night.to)?.to;
  if (over === undefined || nightMs(under.nights, over, over + to - from) > 0) return [];
  return [{ do: 'start-later', shift: shift.id, from: over }];
}

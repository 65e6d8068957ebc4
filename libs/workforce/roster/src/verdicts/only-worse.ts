import { settlementOn } from '../rules/hours-of-period.rule';
import { scheduleUnder, type PersonRoster, type PersonSchedule } from '../world/schedule';
import type { World } from '../world/world';
import { touches } from './judge';

/**
 * Whether of these shifts each day more can only make things worse: what is against the first of them, taken day by day, is
 * then against all of them too, and who looks for the first day to leave out need not ask about every one.
 *
 * A shift mends what is against others where it closes the gap between them, so that they are one stretch; and what a
 * period may hold is not one number where settlements change, or where another version of the policy takes over.
 */
export function onlyWorse(roster: PersonRoster, world: World): boolean {
  const [schedule, ...others] = world.policies.flatMap((under) => {
    const found = scheduleUnder(roster, under, world);
    return touches(found, under) ? [found] : [];
  });
  return schedule === undefined || (others.length === 0 && isPlain(schedule));
}

const isPlain = (schedule: PersonSchedule): boolean =>
  schedule.stretches.every(({ duties }) => duties.length === 1) &&
  new Set(schedule.workDays.map(({ day }) => settlementOn(schedule, day))).size <= 1;

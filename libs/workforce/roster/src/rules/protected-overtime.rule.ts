import { aboutShifts } from '../verdicts/verdict';
import { protectedBy, protects } from './protected-work';
import type { Rule } from './rule';

/** No overtime from the seventh month of pregnancy (Labour Law art. 61), while nursing (art. 63), nor, by the preset, for minors. */
export const protectedOvertime: Rule<'protected-overtime'> = {
  id: 'protected-overtime',
  cites: 'PLAN-4',
  bound: 'most',
  judge(schedule, params) {
    const on = protects(params);
    return schedule.duties.flatMap((duty) => {
      const cause = duty.overtime ? protectedBy(schedule, duty, on) : null;
      if (cause === null) return [];
      return [
        aboutShifts(duty.day, [duty], {
          actual: duty.workMinutes,
          limit: 0,
          unit: 'minutes',
          about: cause,
          remedies: [{ do: 'remove', shift: duty.shift.id }],
        }),
      ];
    });
  },
};

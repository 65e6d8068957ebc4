import type { Remedy } from '@zhiban/wire';
import type { Duty } from '../world/schedule';
import { afterWork } from '../world/work-time';

/** Ways to take so many minutes of work off, on the last of these shifts that is long enough. */
export function lessWork(duties: readonly Duty[], excess: number): Remedy[] {
  const duty = duties.findLast(({ workMinutes }) => workMinutes >= excess);
  if (!duty) return [];
  const shift = duty.shift.id;
  if (duty.workMinutes === excess) return [{ do: 'remove', shift }];
  return [{ do: 'shorten', shift, to: afterWork(duty.shift, duty.workMinutes - excess), minutes: excess }];
}

/** Ways to have so many minutes of regular work as overtime, on the last of these shifts that is long enough. */
export function asOvertime(regular: readonly Duty[], excess: number): Remedy[] {
  const duty = regular.findLast(({ workMinutes }) => workMinutes >= excess);
  if (!duty) return [];
  const shift = duty.shift.id;
  if (duty.workMinutes === excess) return [{ do: 'mark', shift, kind: 'overtime' }];
  return [{ do: 'split', shift, at: afterWork(duty.shift, duty.workMinutes - excess), minutes: excess }];
}

export const regularOf = (duties: readonly Duty[]): Duty[] => duties.filter(({ overtime }) => !overtime);
export const overtimeOf = (duties: readonly Duty[]): Duty[] => duties.filter(({ overtime }) => overtime);

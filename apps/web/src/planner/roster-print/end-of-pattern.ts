import { minutesOfTime } from '@zhiban/time';
import type { ShiftPattern } from '@zhiban/wire';

/** When a shift of a pattern ends, on the wall clock. */
export function endOfPattern({ start, minutes }: Pick<ShiftPattern, 'start' | 'minutes'>): string {
  const end = (minutesOfTime(start) + minutes) % 1440;
  return [Math.floor(end / 60), end % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

import { nextRun, zoned } from '@zhiban/time';
import type { QuietHours } from '@zhiban/wire';
import { isQuiet } from '../../notifications';

/** When somebody may be told: at once (`null`), or at the end of the quiet hours that it is in. */
export function quietEnd(quiet: QuietHours | null, now: number, timeZone: string): number | null {
  if (!quiet) return null;
  const time = zoned(now, timeZone).toPlainTime().toString({ smallestUnit: 'minute' });
  return isQuiet(quiet, time) ? nextRun('day', quiet.to, timeZone, now) : null;
}

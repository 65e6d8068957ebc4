import type { SeatState } from '@zhiban/wire';
import { ratio } from './ratio';

/** Seat time by state, milliseconds, summed over the seats of a group. */
export type StateTimes = Record<SeatState, number>;

/** (talk + hold + after-call work) ÷ (the same + idle), weighted over the group by time. Ringing and pauses are in neither. */
export function occupancy(times: StateTimes): number | null {
  const busy = times.talking + times.hold + times['after-call'];
  return ratio(busy, busy + times.idle);
}

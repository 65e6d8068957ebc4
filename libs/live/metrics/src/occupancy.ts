import type { SeatState } from '@zhiban/wire';
import { type Quotient, valueOf } from './ratio';

/** Seat time by state, milliseconds, summed over the seats of a group. */
export type StateTimes = Record<SeatState, number>;

/** (talk + hold + after-call work) ÷ (the same + idle), weighted over the group by time. Ringing and pauses are in neither. */
export function occupancyParts(times: StateTimes): Quotient {
  const busy = times.talking + times.hold + times['after-call'];
  return { above: busy, below: busy + times.idle };
}

export const occupancy = (times: StateTimes): number | null => valueOf(occupancyParts(times));

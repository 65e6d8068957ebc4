import type { Shift } from '@zhiban/wire';
import { minuteMs } from '../world/work-time';
import { presence, type Requirement } from './presence';

/**
 * Seats planned in each interval of a requirement: who is there for half of it is half a seat. The shifts are those that
 * count for its queue or desk.
 */
export function plannedSeats(requirement: Requirement, shifts: readonly Shift[]): Float64Array {
  const planned = new Float64Array(requirement.seats.length);
  for (const shift of shifts) addShift(planned, requirement, shift, 1);
  return planned;
}

/** Adds a shift, or with −1 takes it away: what a drag changes. */
export function addShift(
  planned: Float64Array,
  { from, intervalMinutes }: Requirement,
  shift: Shift,
  sign: 1 | -1,
): void {
  const length = intervalMinutes * minuteMs;
  for (const span of presence(shift)) {
    const last = Math.min(Math.ceil((span.to - from) / length), planned.length);
    for (let i = Math.max(Math.floor((span.from - from) / length), 0); i < last; i += 1) {
      const begins = from + i * length;
      const shared = Math.min(span.to, begins + length) - Math.max(span.from, begins);
      planned[i] = (planned[i] ?? 0) + (sign * shared) / length;
    }
  }
}

/** The least number of people that are there at any moment of each interval. */
export function lowestPresence(requirement: Requirement, shifts: readonly Shift[]): Float64Array {
  const { from, intervalMinutes, seats } = requirement;
  const length = intervalMinutes * minuteMs;
  const coming = new Times(shifts.flatMap((shift) => presence(shift).map((span) => span.from)));
  const going = new Times(shifts.flatMap((shift) => presence(shift).map((span) => span.to)));
  const lowest = new Float64Array(seats.length);
  let present = 0;
  for (let i = 0; i < seats.length; i += 1) {
    const begins = from + i * length;
    present += coming.until(begins) - going.until(begins);
    let least = present;
    for (;;) {
      const at = Math.min(coming.next, going.next);
      if (at >= begins + length) break;
      present += coming.until(at) - going.until(at);
      least = Math.min(least, present);
    }
    lowest[i] = least;
  }
  return lowest;
}

/** Moments in order, gone through once. */
class Times {
  private readonly ordered: Float64Array;
  private at = 0;

  constructor(times: readonly number[]) {
    this.ordered = Float64Array.from(times).sort();
  }

  get next(): number {
    return this.ordered[this.at] ?? Infinity;
  }

  /** How many there are up to a moment that were not counted yet. */
  until(moment: number): number {
    const before = this.at;
    while (this.next <= moment) this.at += 1;
    return this.at - before;
  }
}

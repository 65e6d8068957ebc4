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
  const steps = new Map<number, number>();
  const step = (at: number, by: number) => steps.set(at, (steps.get(at) ?? 0) + by);
  for (const shift of shifts)
    for (const span of presence(shift)) {
      step(span.from, 1);
      step(span.to, -1);
    }
  const ordered = [...steps].sort(([a], [b]) => a - b);
  const lowest = new Float64Array(seats.length);
  let present = 0;
  let next = 0;
  for (let i = 0; i < seats.length; i += 1) {
    const begins = from + i * length;
    for (; (ordered[next]?.[0] ?? Infinity) <= begins; next += 1) present += ordered[next]?.[1] ?? 0;
    let least = present;
    for (; (ordered[next]?.[0] ?? Infinity) < begins + length; next += 1) {
      present += ordered[next]?.[1] ?? 0;
      least = Math.min(least, present);
    }
    lowest[i] = least;
  }
  return lowest;
}

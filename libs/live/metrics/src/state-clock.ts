import { type SeatState, seatStates } from '@zhiban/wire';
import type { StateTimes } from './occupancy';

/**
 * How many seats are in each state, and how long they have been altogether. `entered` is the sum of the instants at which
 * the present ones came, less the time that those before them stayed; so the time spent until `t` is count × t − entered,
 * and a move costs the same however many seats there are. Instants count from `origin`. By the order of `seatStates`.
 */
export interface StateClock {
  origin: number;
  counts: number[];
  entered: number[];
}

const placeOf = Object.fromEntries(seatStates.map((state, place) => [state, place])) as Record<SeatState, number>;
const zeros = () => seatStates.map(() => 0);

export const noTimes = (): StateTimes => ({
  'logged-out': 0,
  idle: 0,
  ringing: 0,
  talking: 0,
  hold: 0,
  'after-call': 0,
  'not-ready': 0,
});

export const newStateClock = (origin: number): StateClock => ({ origin, counts: zeros(), entered: zeros() });

export const copyStateClock = ({ origin, counts, entered }: StateClock): StateClock => ({
  origin,
  counts: [...counts],
  entered: [...entered],
});

/** A seat goes from one state to another; `null`: it comes, or it goes. */
export function moveSeat(clock: StateClock, at: number, from: SeatState | null, to: SeatState | null): void {
  if (from !== null) step(clock, placeOf[from], -1, at);
  if (to !== null) step(clock, placeOf[to], 1, at);
}

function step(clock: StateClock, place: number, by: 1 | -1, at: number): void {
  clock.counts[place] = (clock.counts[place] ?? 0) + by;
  clock.entered[place] = (clock.entered[place] ?? 0) + by * (at - clock.origin);
}

/**
 * Writes the time spent in each state between an instant at which `start` was true and one at which `end` is into
 * `times`, and returns it.
 */
export function timesBetween(
  start: StateClock,
  startAt: number,
  end: StateClock,
  endAt: number,
  times = noTimes(),
): StateTimes {
  for (let place = 0; place < seatStates.length; place += 1) {
    const state = seatStates[place];
    if (state) times[state] = spentUntil(end, place, endAt) - spentUntil(start, place, startAt);
  }
  return times;
}

const spentUntil = ({ origin, counts, entered }: StateClock, place: number, at: number): number =>
  (counts[place] ?? 0) * (at - origin) - (entered[place] ?? 0);

export function addTimes(into: StateTimes, other: StateTimes): void {
  for (const state of seatStates) into[state] += other[state];
}

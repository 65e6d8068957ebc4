import { type SeatState, seatStates } from '@zhiban/wire';
import type { StateTimes } from './occupancy';

/** How many seats are in each state, and how long they have been altogether: ∫ count dt, milliseconds. */
export interface StateClock {
  at: number;
  counts: StateTimes;
  spent: StateTimes;
}

export const noTimes = (): StateTimes => ({
  'logged-out': 0,
  idle: 0,
  ringing: 0,
  talking: 0,
  hold: 0,
  'after-call': 0,
  'not-ready': 0,
});

export const newStateClock = (at: number): StateClock => ({ at, counts: noTimes(), spent: noTimes() });

export const copyStateClock = (clock: StateClock): StateClock => ({
  at: clock.at,
  counts: { ...clock.counts },
  spent: { ...clock.spent },
});

/** Lets time pass. Never backwards. */
export function runClock(clock: StateClock, to: number): void {
  const passed = to - clock.at;
  if (passed <= 0) return;
  for (const state of seatStates) clock.spent[state] += clock.counts[state] * passed;
  clock.at = to;
}

/** A seat goes from one state to another; `null`: it comes, or it goes. */
export function moveSeat(clock: StateClock, at: number, from: SeatState | null, to: SeatState | null): void {
  runClock(clock, at);
  if (from !== null) clock.counts[from] -= 1;
  if (to !== null) clock.counts[to] += 1;
}

/** Time spent in each state between the moments of two clocks of one group. */
export function timesBetween(start: StateClock, startAt: number, end: StateClock, endAt: number): StateTimes {
  const times = noTimes();
  const first = Math.max(0, startAt - start.at);
  const last = Math.max(0, endAt - end.at);
  for (const state of seatStates) {
    times[state] = end.spent[state] + end.counts[state] * last - start.spent[state] - start.counts[state] * first;
  }
  return times;
}

export function addTimes(into: StateTimes, other: StateTimes): void {
  for (const state of seatStates) into[state] += other[state];
}

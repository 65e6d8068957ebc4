import type { SeatCounts, SeatState, SeatView } from '@zhiban/wire';
import { noSeatCounts } from '../boards/queue-view';

const countOf: Record<SeatState, keyof SeatCounts> = {
  idle: 'idle',
  ringing: 'ringing',
  talking: 'talking',
  hold: 'hold',
  'after-call': 'afterCall',
  'not-ready': 'notReady',
  'logged-out': 'loggedOut',
};

export function countedSeats(seats: readonly SeatView[]): SeatCounts {
  const counts = noSeatCounts();
  for (const { state } of seats) {
    counts[countOf[state]] += 1;
    if (state !== 'logged-out') counts.onDuty += 1;
  }
  return counts;
}

export function addedCounts(all: readonly SeatCounts[]): SeatCounts {
  const counts = noSeatCounts();
  for (const one of all) for (const key of Object.keys(counts) as (keyof SeatCounts)[]) counts[key] += one[key];
  return counts;
}

import { type SeatState, seatStates } from '@zhiban/wire';
import type { FigureBook } from './figure-book';
import type { StateTimes } from './occupancy';
import { type StateClock, copyStateClock, moveSeat, newStateClock, timesBetween } from './state-clock';
import { type Tally, copyTally, emptySeatTally, subtractTally, tallyNumbers } from './tally';

/** Milliseconds not ready by the exchange's reason, which is empty where it gives none. */
export type PauseTimes = Record<string, number>;

/** One closed interval of one seat: what is stored of whoever sat there. */
export interface SeatIntervalTally {
  seat: string;
  from: number;
  to: number;
  tally: Tally;
  seatTimes: StateTimes;
  pauses: PauseTimes;
  gap: boolean;
}

/** What has to be known of the present interval's beginning, so that a fact costs nothing more because of it. */
interface SeatInterval {
  /** The day's sums when the interval began. */
  before: Tally;
  start: StateClock;
  pauses: PauseTimes;
  /** The pause that goes on, within the interval; `null`: the seat is not paused. */
  pause: { reason: string; since: number } | null;
}

/** A seat's own sums of the business day, and where the present interval begins in them. */
export interface SeatBook {
  state: SeatState;
  queues: Set<string>;
  /** The books in which its moves are entered: of its queues, and of the whole source. Replaced, never changed. */
  books: FigureBook[];
  day: { tally: Tally; clock: StateClock; start: StateClock };
  interval: SeatInterval;
}

export function newSeatBook(at: number, books: FigureBook[]): SeatBook {
  const clock = newStateClock(at);
  moveSeat(clock, at, null, 'logged-out');
  const interval = { before: emptySeatTally(), start: copyStateClock(clock), pauses: {}, pause: null };
  const day = { tally: emptySeatTally(), clock, start: copyStateClock(clock) };
  return { state: 'logged-out', queues: new Set(), books, day, interval };
}

/** The pause that went on has ended, or has another reason now. */
export function turnPause({ interval }: SeatBook, at: number, pause: { reason: string } | null): void {
  const { pauses, pause: was } = interval;
  if (was) pauses[was.reason] = (pauses[was.reason] ?? 0) + at - was.since;
  interval.pause = pause && { reason: pause.reason, since: at };
}

/** The interval ends for a seat; `null`: nobody was there, and nothing happened. */
export function closeSeat(
  seat: string,
  book: SeatBook,
  from: number,
  to: number,
): Omit<SeatIntervalTally, 'gap'> | null {
  const { day, interval } = book;
  turnPause(book, to, interval.pause);
  const tally = copyTally(day.tally);
  subtractTally(tally, interval.before);
  const seatTimes = timesBetween(interval.start, from, day.clock, to);
  const { pauses } = interval;
  const there = seatStates.some((state) => state !== 'logged-out' && seatTimes[state] > 0);
  return there || tallyNumbers.some((key) => tally[key] !== 0) ? { seat, from, to, tally, seatTimes, pauses } : null;
}

/** The next interval begins, and with `newDay` the next business day. */
export function restartSeat({ day, interval }: SeatBook, at: number, newDay: boolean): void {
  if (newDay) {
    day.start = copyStateClock(day.clock);
    day.tally = emptySeatTally();
  }
  interval.before = copyTally(day.tally);
  interval.start = copyStateClock(day.clock);
  interval.pauses = {};
  if (interval.pause) interval.pause.since = at;
}

/** Where its day and its interval began is replaced with the next one and never changed, so it is shared. */
export function copySeatBook({ state, queues, day, interval }: SeatBook): SeatBook {
  const { before, start, pauses, pause } = interval;
  return {
    state,
    queues: new Set(queues),
    books: [],
    day: { tally: copyTally(day.tally), clock: copyStateClock(day.clock), start: day.start },
    interval: { before, start, pauses: { ...pauses }, pause: pause && { ...pause } },
  };
}

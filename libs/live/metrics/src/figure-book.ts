import type { Fact } from '@zhiban/live-state';
import { type BoardWindow, type SeatState } from '@zhiban/wire';
import { countFact, countOverflow } from './count-fact';
import { type StateClock, copyStateClock, moveSeat, newStateClock } from './state-clock';
import { type Tally, emptyTally } from './tally';

/** One window: what has happened in it, kept up with each fact so that reading it copies nothing. */
export interface WindowBook {
  within: Tally;
  /** Contacts that were waiting when the window began. */
  broughtIn: number;
  seatsAtStart: StateClock;
}

/** One queue, or all queues of the source: the present, and every window. */
export interface FigureBook {
  waiting: number;
  seats: StateClock;
  windows: Record<BoardWindow, WindowBook>;
}

export const slidingSpans = { m15: 900_000, m30: 1_800_000, m60: 3_600_000 } as const;
export type SlidingWindow = keyof typeof slidingSpans;
export const slidingWindows = Object.keys(slidingSpans) as SlidingWindow[];

const newWindow = (at: number): WindowBook => ({ within: emptyTally(), broughtIn: 0, seatsAtStart: newStateClock(at) });

export const newBook = (at: number): FigureBook => ({
  waiting: 0,
  seats: newStateClock(at),
  windows: { day: newWindow(at), m60: newWindow(at), m30: newWindow(at), m15: newWindow(at), interval: newWindow(at) },
});

/** A fact happens now. */
export function enterFact(book: FigureBook, fact: Fact, waitingBy: number): void {
  const { day, m60, m30, m15, interval } = book.windows;
  book.waiting += waitingBy;
  countFact(day.within, fact, 1);
  countFact(m60.within, fact, 1);
  countFact(m30.within, fact, 1);
  countFact(m15.within, fact, 1);
  countFact(interval.within, fact, 1);
}

/** The fact has become older than the window: it is out, and what it changed was so when the window began. */
export function expireFact(window: WindowBook, fact: Fact, waitingBy: number): void {
  countFact(window.within, fact, -1);
  window.broughtIn += waitingBy;
}

/** What had timed out in these windows has overflowed. */
export function correctOverflow(book: FigureBook, within: readonly BoardWindow[]): void {
  for (const window of within) countOverflow(book.windows[window].within, 1);
}

export function expireMove(window: WindowBook, at: number, from: SeatState | null, to: SeatState | null): void {
  moveSeat(window.seatsAtStart, at, from, to);
}

/** A window that does not slide begins anew; its tally up to now stays as it is with whoever has it. */
export function restartWindow(book: FigureBook, window: 'day' | 'interval'): void {
  book.windows[window] = {
    within: emptyTally(),
    broughtIn: book.waiting,
    seatsAtStart: copyStateClock(book.seats),
  };
}

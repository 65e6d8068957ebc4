import type { Fact } from '@zhiban/live-state';
import { type BoardWindow, type SeatState, boardWindows } from '@zhiban/wire';
import { countFact, countOverflow } from './count-fact';
import { type StateClock, copyStateClock, moveSeat, newStateClock } from './state-clock';
import { type Tally, copyTally, differenceInto, emptyTally } from './tally';

/** What was so when a window began: what happened in it is the present less this. */
export interface WindowBook {
  before: Tally;
  /** Contacts that were waiting. */
  broughtIn: number;
  seatsAtStart: StateClock;
}

/** One queue, or all queues of the source: everything since the book was opened, and the beginning of every window. */
export interface FigureBook {
  sum: Tally;
  waiting: number;
  seats: StateClock;
  windows: Record<BoardWindow, WindowBook>;
}

export const slidingSpans = { m15: 900_000, m30: 1_800_000, m60: 3_600_000 } as const;
export type SlidingWindow = keyof typeof slidingSpans;
export const slidingWindows = Object.keys(slidingSpans) as SlidingWindow[];

const newWindow = (at: number): WindowBook => ({ before: emptyTally(), broughtIn: 0, seatsAtStart: newStateClock(at) });

export const newBook = (at: number): FigureBook => ({
  sum: emptyTally(),
  waiting: 0,
  seats: newStateClock(at),
  windows: { day: newWindow(at), m60: newWindow(at), m30: newWindow(at), m15: newWindow(at), interval: newWindow(at) },
});

/** A fact happens now. */
export function enterFact(book: FigureBook, fact: Fact, waitingBy: number): void {
  book.waiting += waitingBy;
  countFact(book.sum, fact, 1);
}

/** The fact has become older than the window: what it changed was so when the window began. */
export function expireFact(window: WindowBook, fact: Fact, waitingBy: number): void {
  countFact(window.before, fact, 1);
  window.broughtIn += waitingBy;
}

/** Writes what happened in a window. */
export function tallyWithin(book: FigureBook, window: BoardWindow, into: Tally): void {
  differenceInto(into, book.sum, book.windows[window].before);
}

/** What had timed out has overflowed, in these windows and for the present; in the others it had so from the start. */
export function correctOverflow(book: FigureBook, within: readonly BoardWindow[]): void {
  countOverflow(book.sum, 1);
  for (const window of boardWindows) if (!within.includes(window)) countOverflow(book.windows[window].before, 1);
}

export function expireMove(window: WindowBook, at: number, from: SeatState | null, to: SeatState | null): void {
  moveSeat(window.seatsAtStart, at, from, to);
}

/** A window that does not slide begins anew. */
export function restartWindow(book: FigureBook, window: 'day' | 'interval'): void {
  book.windows[window] = {
    before: copyTally(book.sum),
    broughtIn: book.waiting,
    seatsAtStart: copyStateClock(book.seats),
  };
}

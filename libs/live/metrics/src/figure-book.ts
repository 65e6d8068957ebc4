import type { Fact } from '@zhiban/live-state';
import { type BoardWindow, type SeatState, boardWindows } from '@zhiban/wire';
import { countFact } from './count-fact';
import { type StateClock, copyStateClock, moveSeat, newStateClock, runClock } from './state-clock';
import { type Tally, emptyTally } from './tally';

/** The sums of one window, and what was true when it began. */
export interface WindowBook {
  tally: Tally;
  /** Contacts that were waiting when the window began. */
  broughtIn: number;
  /** The seats' clock as it stood when the window began. */
  seatsAtStart: StateClock;
}

/** The figures of one queue, or of all queues of the source, over every window. */
export interface FigureBook {
  waiting: number;
  seats: StateClock;
  windows: Record<BoardWindow, WindowBook>;
}

export const slidingSpans = { m15: 900_000, m30: 1_800_000, m60: 3_600_000 } as const;
export type SlidingWindow = keyof typeof slidingSpans;
export const slidingWindows = Object.keys(slidingSpans) as SlidingWindow[];

const newWindow = (at: number): WindowBook => ({ tally: emptyTally(), broughtIn: 0, seatsAtStart: newStateClock(at) });

export const newBook = (at: number): FigureBook => ({
  waiting: 0,
  seats: newStateClock(at),
  windows: { day: newWindow(at), m60: newWindow(at), m30: newWindow(at), m15: newWindow(at), interval: newWindow(at) },
});

/** Counts a fact in all windows: it happens now. */
export function enterFact(book: FigureBook, fact: Fact, waitingBy: number): void {
  book.waiting += waitingBy;
  for (const window of boardWindows) countFact(book.windows[window].tally, fact, 1);
}

/** The fact has become older than the window: what it changed was so when the window began. */
export function expireFact(window: WindowBook, fact: Fact, waitingBy: number): void {
  countFact(window.tally, fact, -1);
  window.broughtIn += waitingBy;
}

export function expireMove(window: WindowBook, at: number, from: SeatState | null, to: SeatState | null): void {
  moveSeat(window.seatsAtStart, at, from, to);
}

/** A window that does not slide begins anew. */
export function restartWindow(book: FigureBook, window: 'day' | 'interval', at: number): void {
  runClock(book.seats, at);
  book.windows[window] = { tally: emptyTally(), broughtIn: book.waiting, seatsAtStart: copyStateClock(book.seats) };
}

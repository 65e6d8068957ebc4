import type { Fact } from '@zhiban/live-state';
import type { SeatState } from '@zhiban/wire';
import { waitingStep } from './count-fact';
import {
  type FigureBook,
  type SlidingWindow,
  expireFact,
  expireMove,
  slidingSpans,
  slidingWindows,
} from './figure-book';

/** One thing that happened, with the books it was entered in. */
export type Entry =
  | { at: number; books: FigureBook[]; fact: Fact }
  | { at: number; books: FigureBook[]; from: SeatState | null; to: SeatState | null };

/** The last hour in the order of time. Each sliding window has its own place in it, and takes back what lies before. */
export interface SlidingLog {
  entries: Entry[];
  /** Index of the first entry that is still inside. */
  tails: Record<SlidingWindow, number>;
  /** Visits that timed out within the hour, for what turns out to have overflowed. */
  timedOut: Map<string, Entry>;
}

const wasteBeforeTrim = 4_096;

export const newSlidingLog = (): SlidingLog => ({
  entries: [],
  tails: { m15: 0, m30: 0, m60: 0 },
  timedOut: new Map(),
});

export function logEntry(log: SlidingLog, entry: Entry): void {
  log.entries.push(entry);
  if ('fact' in entry && entry.fact.kind === 'left' && entry.fact.how === 'timed-out') {
    log.timedOut.set(entry.fact.visit, entry);
  }
}

/** Lets the windows slide to `now`: each entry leaves each window once. */
export function slide(log: SlidingLog, now: number): void {
  for (const window of slidingWindows) {
    const edge = now - slidingSpans[window];
    let tail = log.tails[window];
    for (let entry = log.entries[tail]; entry && entry.at <= edge; entry = log.entries[tail]) {
      expire(entry, window);
      tail += 1;
      if (window === 'm60') forgetTimeout(log, entry);
    }
    log.tails[window] = tail;
  }
  trim(log);
}

function expire(entry: Entry, window: SlidingWindow): void {
  const isFact = 'fact' in entry;
  const by = isFact ? waitingStep(entry.fact) : 0;
  for (const book of entry.books) {
    if (isFact) expireFact(book.windows[window], entry.fact, by);
    else expireMove(book.windows[window], entry.at, entry.from, entry.to);
  }
}

function forgetTimeout(log: SlidingLog, entry: Entry): void {
  if ('fact' in entry && entry.fact.kind === 'left') log.timedOut.delete(entry.fact.visit);
}

function trim(log: SlidingLog): void {
  const waste = log.tails.m60;
  if (waste < wasteBeforeTrim || waste * 2 < log.entries.length) return;
  log.entries.splice(0, waste);
  for (const window of slidingWindows) log.tails[window] -= waste;
}

/** Corrects a visit that timed out into one that overflowed, and names the sliding windows in which it lies. */
export function correctTimeout(log: SlidingLog, visit: string): SlidingWindow[] {
  const entry = log.timedOut.get(visit);
  log.timedOut.delete(visit);
  if (!entry || !('fact' in entry) || entry.fact.kind !== 'left') return [];
  entry.fact = { ...entry.fact, how: 'overflowed' };
  const { at } = entry;
  return slidingWindows.filter((window) => {
    const first = log.entries[log.tails[window]];
    return first !== undefined && (first.at < at || (first.at === at && isInside(log, window, entry)));
  });
}

/** Among entries of the very instant at which the window begins. */
function isInside(log: SlidingLog, window: SlidingWindow, entry: Entry): boolean {
  return log.entries.indexOf(entry) >= log.tails[window];
}

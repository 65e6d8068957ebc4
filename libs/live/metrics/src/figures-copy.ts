import { boardWindows } from '@zhiban/wire';
import type { FigureBook, WindowBook } from './figure-book';
import { slidingWindows } from './figure-book';
import type { FiguresState, LiveFigures } from './live-figures';
import { type SeatBook, copySeatBook } from './seat-book';
import { newSlidingLog } from './sliding-log';
import { copyStateClock } from './state-clock';
import { copyTally, emptyTally } from './tally';

/** How figures stood at one moment. Read only. */
export type FiguresCopy = Omit<FiguresState, 'seats'> & { seats: Map<string, SeatBook> };

/**
 * A quick copy that later facts do not change, to be turned into JSON at leisure. Without the hour, its sliding windows
 * begin now: whoever restores it has to replay the last hour.
 */
export function copyFigures({ saved }: LiveFigures, withHour: boolean): FiguresCopy {
  const copies = new Map<FigureBook, FigureBook>();
  const copyOf = (book: FigureBook): FigureBook => {
    let copy = copies.get(book);
    if (!copy) copies.set(book, (copy = copyBook(book, withHour)));
    return copy;
  };
  const all = copyOf(saved.all);
  return {
    ...saved,
    all,
    queues: new Map([...saved.queues].map(([queue, book]) => [queue, copyOf(book)])),
    seats: new Map([...saved.seats].map(([seat, book]) => [seat, copySeatBook(book)])),
    log: withHour ? copyLog(saved, copyOf) : newSlidingLog(),
    gaps: saved.gaps.map((gap) => ({ ...gap })),
    closed: [...saved.closed],
    closedSeats: [...saved.closedSeats],
  };
}

/** Of a window that begins now. */
const nothing = emptyTally();

function copyBook(book: FigureBook, withHour: boolean): FigureBook {
  const { waiting } = book;
  const seats = copyStateClock(book.seats);
  const windows = { ...book.windows };
  for (const window of boardWindows) {
    const slides = slidingWindows.some((sliding) => sliding === window);
    windows[window] =
      slides && !withHour
        ? { within: nothing, broughtIn: waiting, seatsAtStart: seats }
        : copyWindow(book.windows[window]);
  }
  return { waiting, seats, windows };
}

const copyWindow = ({ within, broughtIn, seatsAtStart }: WindowBook): WindowBook => ({
  within: copyTally(within),
  broughtIn,
  seatsAtStart: copyStateClock(seatsAtStart),
});

/** Entries are replaced or corrected by a new fact, so the list alone is copied, with the books' copies. */
function copyLog({ log }: FiguresState, copyOf: (book: FigureBook) => FigureBook): FiguresState['log'] {
  const waste = log.tails.m60;
  const entries = log.entries.slice(waste).map((entry) => ({ ...entry, books: entry.books.map(copyOf) }));
  const { m15, m30, m60 } = log.tails;
  return { entries, tails: { m15: m15 - waste, m30: m30 - waste, m60: m60 - waste }, timedOut: new Map() };
}

import type { Fact } from '@zhiban/live-state';
import type { BusinessDay, Interval } from '@zhiban/time';
import { type BoardWindow, type SeatState, boardWindows } from '@zhiban/wire';
import type { FigureBook, SlidingWindow, WindowBook } from './figure-book';
import { copyFigures, type FiguresCopy } from './figures-copy';
import type { Gap } from './gap-list';
import { type FigureRules, type FiguresState, type IntervalTally, LiveFigures } from './live-figures';
import type { PauseTimes, SeatBook, SeatIntervalTally } from './seat-book';
import { type SlidingLog, logEntry, newSlidingLog } from './sliding-log';
import type { StateClock } from './state-clock';
import { emptySeatTally, emptyTally } from './tally';
import { type TallyJson, tallyFromJson, tallyToJson } from './tally-json';

type WindowJson = Omit<WindowBook, 'within'> & { within: TallyJson };
type BookJson = { waiting: number; seats: StateClock; windows: Record<BoardWindow, WindowJson> };
/** Books by their place: 0 is the whole source, then the queues in order. */
type EntryJson = [at: number, books: number[], fact: Fact] | [number, number[], SeatState | null, SeatState | null];
type SeatJson = {
  seat: string;
  state: SeatState;
  queues: string[];
  day: { tally: TallyJson; clock: StateClock; start: StateClock };
  interval: { before: TallyJson; start: StateClock; pauses: PauseTimes; pause: SeatBook['interval']['pause'] };
};

/** Figures as plain JSON, from which the same facts lead to the same figures. */
export interface FiguresJson {
  version: 3;
  clock: number;
  day: BusinessDay;
  interval: Interval;
  all: BookJson;
  queues: [string, BookJson][];
  seats: SeatJson[];
  entries: EntryJson[];
  tails: Record<SlidingWindow, number>;
  gaps: Gap[];
  /** Closed, but not yet handed over. */
  closed: (Omit<IntervalTally, 'tally'> & { tally: TallyJson })[];
  closedSeats: (Omit<SeatIntervalTally, 'tally'> & { tally: TallyJson })[];
}

/** Shares nothing with the figures. */
export const figuresToJson = (figures: LiveFigures): FiguresJson =>
  JSON.parse(JSON.stringify(figuresJsonLater(copyFigures(figures, true)))) as FiguresJson;

/** Becomes `T` when it is turned to text. */
export interface Later<T> {
  toJSON(): T;
}

const later = <T>(make: () => T): Later<T> => ({ toJSON: make });

/** `FiguresJson` whose larger parts are made only when each is turned to text, so that it can be done bit by bit. */
export type FiguresJsonLater = Omit<FiguresJson, 'all' | 'queues' | 'seats' | 'closed' | 'closedSeats'> & {
  all: Later<BookJson>;
  queues: Later<[string, BookJson]>[];
  seats: Later<SeatJson>[];
  closed: Later<FiguresJson['closed'][number]>[];
  closedSeats: Later<FiguresJson['closedSeats'][number]>[];
};

export function figuresJsonLater(copy: FiguresCopy): FiguresJsonLater {
  const { clock, day, interval, all, queues, seats, log, gaps, closed, closedSeats } = copy;
  const places = new Map([all, ...queues.values()].map((book, place) => [book, place]));
  return {
    version: 3,
    clock,
    day,
    interval,
    all: later(() => bookToJson(all)),
    queues: [...queues].map(([queue, book]) => later(() => [queue, bookToJson(book)])),
    seats: [...seats].map(([seat, book]) => later(() => seatToJson(seat, book))),
    ...logToJson(log, places),
    gaps,
    closed: closed.map((interval) => later(() => ({ ...interval, tally: tallyToJson(interval.tally) }))),
    closedSeats: closedSeats.map((interval) => later(() => ({ ...interval, tally: tallyToJson(interval.tally) }))),
  };
}

/** The JSON is used up: the figures go on with its parts. */
export function figuresFromJson(json: FiguresJson, rules: () => FigureRules): LiveFigures {
  const work = figuresRestoring(json, rules);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** The same bit by bit: the books of a large floor take a while. */
export function* figuresRestoring(json: FiguresJson, rules: () => FigureRules): Generator<void, LiveFigures> {
  const all = bookFromJson(json.all);
  const queues = new Map<string, FigureBook>();
  for (const [queue, book] of json.queues) {
    queues.set(queue, bookFromJson(book));
    yield;
  }
  const seats = new Map<string, SeatBook>();
  for (const seat of json.seats) {
    seats.set(seat.seat, seatFromJson(seat, [all, ...seat.queues.flatMap((queue) => queues.get(queue) ?? [])]));
    yield;
  }
  const state: FiguresState = {
    clock: json.clock,
    day: json.day,
    interval: json.interval,
    all,
    queues,
    seats,
    log: logFromJson(json, [all, ...queues.values()]),
    gaps: json.gaps,
    closed: json.closed.map((interval) => ({ ...interval, tally: tallyFromJson(interval.tally, emptyTally()) })),
    closedSeats: json.closedSeats.map((interval) => ({
      ...interval,
      tally: tallyFromJson(interval.tally, emptySeatTally()),
    })),
  };
  return new LiveFigures(rules, json.clock, state);
}

const windowsOf = <T>(make: (window: BoardWindow) => T): Record<BoardWindow, T> =>
  Object.fromEntries(boardWindows.map((window) => [window, make(window)])) as Record<BoardWindow, T>;

const bookToJson = (book: FigureBook): BookJson => ({
  ...book,
  windows: windowsOf((name) => ({ ...book.windows[name], within: tallyToJson(book.windows[name].within) })),
});

const bookFromJson = (json: BookJson): FigureBook => ({
  ...json,
  windows: windowsOf((name) => ({
    ...json.windows[name],
    within: tallyFromJson(json.windows[name].within, emptyTally()),
  })),
});

const seatToJson = (seat: string, book: SeatBook): SeatJson => ({
  seat,
  state: book.state,
  queues: [...book.queues],
  day: { ...book.day, tally: tallyToJson(book.day.tally) },
  interval: { ...book.interval, before: tallyToJson(book.interval.before) },
});

const seatFromJson = ({ state, queues, day, interval }: SeatJson, books: FigureBook[]): SeatBook => ({
  state,
  queues: new Set(queues),
  books,
  day: { ...day, tally: tallyFromJson(day.tally, emptySeatTally()) },
  interval: { ...interval, before: tallyFromJson(interval.before, emptySeatTally()) },
});

function logToJson(log: SlidingLog, places: Map<FigureBook, number>): Pick<FiguresJson, 'entries' | 'tails'> {
  const entries = log.entries.map((entry): EntryJson => {
    const books = entry.books.map((book) => places.get(book) ?? 0);
    return 'fact' in entry ? [entry.at, books, entry.fact] : [entry.at, books, entry.from, entry.to];
  });
  return { entries, tails: log.tails };
}

function logFromJson(json: FiguresJson, books: FigureBook[]): SlidingLog {
  const log = newSlidingLog();
  for (const entry of json.entries) {
    const of = entry[1].flatMap((place) => books[place] ?? []);
    if (entry.length === 3) logEntry(log, { at: entry[0], books: of, fact: entry[2] });
    else logEntry(log, { at: entry[0], books: of, from: entry[2], to: entry[3] });
  }
  log.tails = json.tails;
  return log;
}

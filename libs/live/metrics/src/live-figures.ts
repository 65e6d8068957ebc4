import type { Fact } from '@zhiban/live-state';
import { type BusinessDay, type DayRule, type Interval, businessDayOf, intervalOf } from '@zhiban/time';
import { type BoardWindow, type SeatState } from '@zhiban/wire';
import { countFact, waitingStep } from './count-fact';
import { type FigureBook, correctOverflow, enterFact, newBook, restartWindow, slidingSpans } from './figure-book';
import type { WindowReading } from './figure-set';
import { type Gap, dropGapsBefore, noteGap, touchesGap } from './gap-list';
import { type Entry, type SlidingLog, correctTimeout, logEntry, newSlidingLog, slide } from './sliding-log';
import { type SeatBook, type SeatIntervalTally, closeSeat, newSeatBook, restartSeat, turnPause } from './seat-book';
import { moveSeat, timesBetween } from './state-clock';
import { type Tally, copyTally } from './tally';

export interface FigureRules extends DayRule {
  intervalMinutes: number;
}

/** One closed interval of one queue: what is stored, and never changes again. */
export interface IntervalTally {
  queue: string;
  from: number;
  to: number;
  tally: Tally;
  waitingAtStart: number;
  waitingAtEnd: number;
  seatTimes: WindowReading['seatTimes'];
  /** Of all seats of the source, each once however many queues it has. A checkpoint of an earlier release lacks it. */
  sourceSeatTimes?: WindowReading['seatTimes'];
  gap: boolean;
}

/** What has closed and is to be stored. */
export interface ClosedTallies {
  queues: IntervalTally[];
  seats: SeatIntervalTally[];
}

/** All that `LiveFigures` holds; `figures-json` saves and restores it. */
export interface FiguresState {
  clock: number;
  day: BusinessDay;
  interval: Interval;
  queues: Map<string, FigureBook>;
  all: FigureBook;
  seats: Map<string, SeatBook>;
  log: SlidingLog;
  gaps: Gap[];
  closed: IntervalTally[];
  closedSeats: SeatIntervalTally[];
}

/** Beyond this silence the intervals in between are not told one by one. */
const longestSilenceMs = 7 * 86_400_000;

export function newFiguresState(rules: FigureRules, start: number): FiguresState {
  const day = businessDayOf(start, rules);
  return {
    clock: start,
    day,
    interval: intervalOf(start, day, rules.intervalMinutes),
    queues: new Map(),
    all: newBook(start),
    seats: new Map(),
    log: newSlidingLog(),
    gaps: [{ from: 0, to: null }],
    closed: [],
    closedSeats: [],
  };
}

/**
 * The figures of one source over every window, kept up with each fact at a cost that grows neither with seats nor with
 * queues. `offered` counts in the window in which the visit entered, outcomes in which they happened.
 * A fact from before a closed interval counts in the present one: what is closed does not change.
 */
export class LiveFigures {
  private readonly pairs = new Map<string, FigureBook[]>();

  /** `rules` is asked at each turn of an interval, so a changed setting takes effect with the next one. */
  constructor(
    private readonly rules: () => FigureRules,
    start: number,
    private readonly state: FiguresState = newFiguresState(rules(), start),
  ) {}

  apply(fact: Fact): void {
    const { state } = this;
    if (fact.kind === 'gap-began' || fact.kind === 'gap-ended') return noteGap(state.gaps, fact);
    if (fact.at > state.clock) this.runTo(fact.at);
    if (fact.kind === 'member-joined' || fact.kind === 'member-left') this.member(fact);
    else if (fact.kind === 'seat-moved') this.moved(fact);
    else if (fact.kind === 'reclassified') this.overflowed(fact);
    else if ('queue' in fact && fact.queue !== null && fact.kind !== 'pause-ended') this.count(fact, fact.queue);
  }

  /** Lets time pass, also without events; returns the intervals that have closed since the last call, each once. */
  advanceTo(now: number): IntervalTally[] {
    return this.closeTo(now).queues;
  }

  /** The same with the intervals of the seats. */
  closeTo(now: number): ClosedTallies {
    this.passTo(now);
    return { queues: this.state.closed.splice(0), seats: this.state.closedSeats.splice(0) };
  }

  /** Lets time pass; what closes is handed over later. */
  passTo(now: number): void {
    this.runTo(now);
    slide(this.state.log, this.state.clock);
  }

  queues(): string[] {
    return [...this.state.queues.keys()];
  }

  /**
   * A window of one queue at the latest `advanceTo`, or of the whole source without a queue. It is the caller's own and
   * stays as it is; but written into `into`, it is a view for who reads many windows and keeps none: its tally is that of
   * the figures themselves, goes on with the next fact, and must not be written to.
   */
  read(window: BoardWindow, queue?: string, into?: WindowReading): WindowReading {
    const book = queue === undefined ? this.state.all : this.book(queue);
    const { from, to } = this.span(window);
    const { within, broughtIn, seatsAtStart } = book.windows[window];
    const seatTimes = timesBetween(seatsAtStart, from, book.seats, to, into?.seatTimes);
    const { waiting } = book;
    const gap = touchesGap(this.state.gaps, from, to);
    if (!into) return { from, to, tally: copyTally(within), broughtIn, waiting, seatTimes, gap };
    into.from = from;
    into.to = to;
    into.tally = within;
    into.broughtIn = broughtIn;
    into.waiting = waiting;
    into.gap = gap;
    return into;
  }

  /** A seat's sums since the business day began; `null`: no such seat. */
  readSeat(seat: string): Pick<WindowReading, 'from' | 'to' | 'tally' | 'seatTimes' | 'gap'> | null {
    const { clock: now, day, gaps, seats } = this.state;
    const book = seats.get(seat)?.day;
    if (!book) return null;
    const seatTimes = timesBetween(book.start, day.from, book.clock, now);
    return { from: day.from, to: now, tally: book.tally, seatTimes, gap: touchesGap(gaps, day.from, now) };
  }

  get day(): BusinessDay {
    return this.state.day;
  }

  get interval(): Interval {
    return this.state.interval;
  }

  get gaps(): readonly Gap[] {
    return this.state.gaps;
  }

  /** For saving. Read only. */
  get saved(): FiguresState {
    return this.state;
  }

  private span(window: BoardWindow): Interval {
    const { clock: to, day, interval } = this.state;
    if (window === 'day') return { from: day.from, to };
    if (window === 'interval') return { from: interval.from, to };
    return { from: to - slidingSpans[window], to };
  }

  private book(queue: string): FigureBook {
    const { queues, clock } = this.state;
    let book = queues.get(queue);
    if (!book) queues.set(queue, (book = newBook(clock)));
    return book;
  }

  /** The books in which a queue's facts are entered; the same list each time. */
  private booksOf(queue: string): FigureBook[] {
    let books = this.pairs.get(queue);
    if (!books) this.pairs.set(queue, (books = [this.book(queue), this.state.all]));
    return books;
  }

  private seat(name: string): SeatBook {
    const { seats, clock } = this.state;
    let seat = seats.get(name);
    if (!seat) {
      seats.set(name, (seat = newSeatBook(clock, [this.state.all])));
      this.move([this.state.all], null, 'logged-out');
    }
    return seat;
  }

  private count(fact: Fact, queue: string): void {
    const books = this.booksOf(queue);
    const by = waitingStep(fact);
    for (const book of books) enterFact(book, fact, by);
    logEntry(this.state.log, { at: this.state.clock, books, fact });
    if ('seat' in fact) countFact(this.seat(fact.seat).day.tally, fact, 1);
  }

  private member(fact: Extract<Fact, { kind: 'member-joined' | 'member-left' }>): void {
    const seat = this.seat(fact.seat);
    const joins = fact.kind === 'member-joined';
    if (joins === seat.queues.has(fact.queue)) return;
    if (joins) seat.queues.add(fact.queue);
    else seat.queues.delete(fact.queue);
    seat.books = [this.state.all, ...[...seat.queues].map((queue) => this.book(queue))];
    this.move([this.book(fact.queue)], joins ? null : seat.state, joins ? seat.state : null);
  }

  private moved({ seat: name, state: to, reason }: Extract<Fact, { kind: 'seat-moved' }>): void {
    const seat = this.seat(name);
    const from = seat.state;
    turnPause(seat, this.state.clock, to === 'not-ready' ? { reason: reason ?? '' } : null);
    if (from === to) return;
    seat.state = to;
    moveSeat(seat.day.clock, this.state.clock, from, to);
    this.move(seat.books, from, to);
  }

  private move(books: FigureBook[], from: SeatState | null, to: SeatState | null): void {
    const entry: Entry = { at: this.state.clock, books, from, to };
    for (const book of books) moveSeat(book.seats, entry.at, from, to);
    logEntry(this.state.log, entry);
  }

  /** Corrects the windows in which the visit left; an interval that has closed stays as it was told. */
  private overflowed(fact: Extract<Fact, { kind: 'reclassified' }>): void {
    const { log, day, interval } = this.state;
    const windows: BoardWindow[] = correctTimeout(log, fact.visit);
    if (fact.leftAt >= day.from) windows.push('day');
    if (fact.leftAt >= interval.from) windows.push('interval');
    for (const book of this.booksOf(fact.queue)) correctOverflow(book, windows);
  }

  private runTo(now: number): void {
    const { state } = this;
    if (now - state.interval.to > longestSilenceMs) this.turn(now);
    while (now >= state.interval.to) this.turn(state.interval.to);
    if (now > state.clock) state.clock = now;
  }

  /** Closes the interval, and with its last one the business day; the next one is that of `at`. */
  private turn(at: number): void {
    const { state } = this;
    const closedTo = (state.clock = state.interval.to);
    const sourceSeatTimes = this.intervalSeatTimes(state.all);
    for (const [queue, book] of state.queues) state.closed.push({ ...this.close(queue, book), sourceSeatTimes });
    this.closeSeats();
    state.clock = at;
    const rules = this.rules();
    const newDay = at >= state.day.to;
    if (newDay) state.day = businessDayOf(at, rules);
    const { from, to } = intervalOf(at, state.day, rules.intervalMinutes);
    // Where intervals have become longer, the first of them begins where the last short one ended.
    state.interval = { from: Math.max(from, closedTo), to };
    for (const book of [state.all, ...state.queues.values()]) {
      restartWindow(book, 'interval');
      if (newDay) restartWindow(book, 'day');
    }
    for (const seat of state.seats.values()) restartSeat(seat, at, newDay);
    if (newDay) state.gaps = dropGapsBefore(state.gaps, at - 2 * slidingSpans.m60);
  }

  /** The tally is handed over: the next interval begins with one of its own. */
  private close(queue: string, book: FigureBook): IntervalTally {
    const { gaps, interval } = this.state;
    const { from, to } = interval;
    const { within: tally, broughtIn: waitingAtStart } = book.windows.interval;
    const seatTimes = this.intervalSeatTimes(book);
    const gap = touchesGap(gaps, from, to);
    return { queue, from, to, tally, waitingAtStart, waitingAtEnd: book.waiting, seatTimes, gap };
  }

  private intervalSeatTimes({ windows, seats }: FigureBook): WindowReading['seatTimes'] {
    const { from, to } = this.state.interval;
    return timesBetween(windows.interval.seatsAtStart, from, seats, to);
  }

  private closeSeats(): void {
    const { gaps, interval, seats, closedSeats } = this.state;
    const gap = touchesGap(gaps, interval.from, interval.to);
    for (const [name, book] of seats) {
      const closed = closeSeat(name, book, interval.from, interval.to);
      if (closed) closedSeats.push({ ...closed, gap });
    }
  }
}

import { Injectable, Logger } from '@nestjs/common';
import { businessDayOn, type BusinessDay } from '@zhiban/time';
import { CentreRules } from './centre-rules';
import { FloorRuntime } from './floor-runtime';
import { IntervalFigureStore, type OfferedInterval } from './interval-figure.store';

const weeksBack = 4;
const dayMs = 86_400_000;

/** Contacts of one earlier day by book (`source/queue`), then by the time since its business day began. */
type PastDay = ReadonlyMap<string, ReadonlyMap<number, number>>;
const none: ReadonlyMap<number, number> = new Map();

/** What was usual: the same weekday of the four weeks before, read once a business day. */
@Injectable()
export class WeekdayHistory {
  private readonly log = new Logger('Live');
  private date: string | undefined;
  private days: PastDay[] = [];

  constructor(
    private readonly intervals: IntervalFigureStore,
    private readonly runtime: FloorRuntime,
    private readonly rules: CentreRules,
  ) {}

  /**
   * Mean contacts of these books (`source/queue`, the queue empty for a whole source) by the start of today's interval, and
   * of how many weeks it is. Empty until it is read.
   */
  usual(books: readonly string[]): { offered: Record<string, number>; weeks: number } {
    const today = this.runtime.businessDay;
    if (this.date !== today.date) void this.load(today);
    const told = this.days.filter((day) => books.some((book) => day.has(book)));
    const sums = new Map<number, number>();
    for (const day of told) {
      for (const book of books) {
        for (const [since, offered] of day.get(book) ?? none) sums.set(since, (sums.get(since) ?? 0) + offered);
      }
    }
    const means = [...sums].map(([since, sum]) => [
      String(today.from + since),
      Math.round((sum / told.length) * 10) / 10,
    ]);
    return { offered: Object.fromEntries(means) as Record<string, number>, weeks: told.length };
  }

  async load(today: BusinessDay): Promise<void> {
    this.date = today.date;
    try {
      const days = await Promise.all(
        Array.from({ length: weeksBack }, (_, week) => this.past(earlier(today.date, (week + 1) * 7))),
      );
      if (this.date === today.date) this.days = days.filter((day) => day.size > 0);
    } catch (error) {
      this.date = undefined;
      this.log.warn({ msg: 'The weekdays before could not be read.', reason: String(error) });
    }
  }

  private async past(date: string): Promise<PastDay> {
    const { from, to } = businessDayOn(date, this.rules.current);
    return booksOf(await this.intervals.offered(from, to), from);
  }
}

function booksOf(intervals: readonly OfferedInterval[], dayFrom: number): PastDay {
  const books = new Map<string, Map<number, number>>();
  for (const { source, queue, from, offered } of intervals) {
    const key = `${source}/${queue}`;
    let book = books.get(key);
    if (!book) books.set(key, (book = new Map<number, number>()));
    book.set(from - dayFrom, offered);
  }
  return books;
}

/** The calendar date so many days before. */
const earlier = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) - days * dayMs).toISOString().slice(0, 10);

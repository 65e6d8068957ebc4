import { Injectable } from '@nestjs/common';
import { addDays, weekdayOf } from '@zhiban/time';
import { averageDay } from '@zhiban/workforce-staffing';
import type {
  AveragedDay,
  AverageOutcome,
  AverageWeeks,
  CentreSettings,
  HistoryWeeks,
  HistoryWeeksQuery,
  LeftOutReason,
} from '@zhiban/wire';
import { inSlices } from '../../live';
import { RefusalError } from '../../platform/problem';
import type { NewDay } from '../expected/expected.service';
import { planDays, type PlanDay } from '../expected/plan-day';
import { QueueBook, queueOf } from '../queue-book';
import { ExpectedDays } from './expected-days';
import { HistoryRepository } from './history.repository';
import { OddDays } from './odd-days';
import { PastReader, type PastOfQueue } from './past-reader';

/** A past date; `why`: it is left out. */
interface PastDate {
  date: string;
  why: LeftOutReason | null;
}

interface Averaged {
  told: AveragedDay;
  day: NewDay | null;
}

/** What is expected as the mean of chosen past weeks: each weekday by its own, odd days left out and said. */
@Injectable()
export class AveragesService {
  constructor(
    private readonly past: PastReader,
    private readonly history: HistoryRepository,
    private readonly days: ExpectedDays,
    private readonly queues: QueueBook,
    private readonly calendar: OddDays,
  ) {}

  async weeks({ queue }: HistoryWeeksQuery): Promise<HistoryWeeks> {
    const { timeZone, businessDayStart } = this.queues.centre;
    return { weeks: await this.history.weeks(queueOf(queue), timeZone, businessDayStart) };
  }

  async average(asked: AverageWeeks, author: string): Promise<AverageOutcome> {
    const { centre } = this.queues;
    const mondays = [...new Set(asked.weeks.map((date) => addDays(date, 1 - weekdayOf(date))))].sort();
    const [known, past] = await Promise.all([
      this.days.known(asked.from, addDays(asked.from, asked.days - 1)),
      this.past.weeks(asked.queues, mondays, asked.origin, centre),
    ]);
    const days = planDays(asked.from, addDays(asked.from, asked.days - 1), centre, centre.intervalMinutes);
    const asWell = days.map((day) => ({ day, dates: this.datesFor(day, mondays, asked, centre) }));
    const averaged: Averaged[] = [];
    const steps = asked.queues.flatMap((queue) => asWell.map((each) => ({ queue, ...each })));
    await inSlices(steps, ({ queue, day, dates }) => {
      const found = averageOf(queue, day, dates, past);
      const kept = known.has(`${queue} ${day.date}`) && !asked.replace;
      averaged.push(kept ? { told: { ...found.told, outcome: 'kept' }, day: null } : found);
    });
    if (averaged.every(({ told }) => told.used.length === 0)) throw new RefusalError('staffing.no-history', {});
    if (!asked.dryRun)
      await this.days.write(
        averaged.flatMap(({ day }) => day ?? []),
        author,
      );
    return { days: averaged.map(({ told }) => told) };
  }

  /** The same weekday of each week, with why it should not count. */
  private datesFor(day: PlanDay, mondays: readonly string[], asked: AverageWeeks, centre: CentreSettings): PastDate[] {
    const dates = mondays.map((monday) => addDays(monday, weekdayOf(day.date) - 1));
    return dates.map((date) => ({ date, why: this.calendar.why(date, asked, centre) }));
  }
}

function averageOf(queue: string, day: PlanDay, dates: readonly PastDate[], past: PastOfQueue): Averaged {
  const judged = dates.map((each) => ({ ...each, past: past(queue, each.date) }));
  const used = judged.flatMap(({ date, why, past: found }) => (why === null && found ? [{ date, found }] : []));
  const leftOut = judged.flatMap(({ date, why, past: found }) => {
    const reason: LeftOutReason | null = why ?? (found ? null : 'no-figures');
    return reason === null ? [] : [{ date, why: reason }];
  });
  const minutes = day.walls.map(({ minute }) => minute);
  const mean = averageDay(
    minutes,
    day.minutes,
    used.map(({ found }) => found),
  );
  const contacts = mean.contacts.reduce((sum, count) => sum + count, 0);
  const handling = mean.contacts.reduce((sum, count, at) => sum + count * (mean.ahtSeconds[at] ?? 0), 0);
  const usedDates = used.map(({ date, found }) => ({
    date,
    contacts: found.intervals.reduce((sum, { offered }) => sum + offered, 0),
  }));
  const told: AveragedDay = {
    ...{ queue, date: day.date, used: usedDates, leftOut, contacts: Math.round(contacts * 10) / 10 },
    ahtSeconds: contacts > 0 ? Math.round((handling / contacts) * 10) / 10 : null,
    outcome: used.length === 0 ? 'empty' : 'written',
  };
  if (used.length === 0) return { told, day: null };
  const note = used.map(({ date }) => date).join(', ');
  return { told, day: { ...mean, queue, date: day.date, minutes: day.minutes, source: 'average', note } };
}

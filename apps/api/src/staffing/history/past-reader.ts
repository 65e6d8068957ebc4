import { Injectable } from '@nestjs/common';
import { addDays, businessDayOf, businessDayOn, type DayRule } from '@zhiban/time';
import type { PastDay, PastInterval } from '@zhiban/workforce-staffing';
import type { HistoryOrigin } from '@zhiban/wire';
import { IntervalFigureStore, type StoredContacts } from '../../live';
import { wallTime } from '../expected/plan-day';
import { queueOf } from '../queue-book';
import { HistoryRepository, type ImportedInterval } from './history.repository';

/** What a queue had on a date, if that is known. */
export type PastOfQueue = (queue: string, date: string) => PastDay | undefined;

type Days = Map<string, PastInterval[]>;

/** Past days of queues: as the live river stored them, or else as they were imported. */
@Injectable()
export class PastReader {
  constructor(
    private readonly figures: IntervalFigureStore,
    private readonly history: HistoryRepository,
  ) {}

  async weeks(
    queues: readonly string[],
    mondays: readonly string[],
    origin: HistoryOrigin,
    rule: DayRule,
  ): Promise<PastOfQueue> {
    const live: Days = new Map();
    const imported: Days = new Map();
    for (const monday of mondays) {
      const from = businessDayOn(monday, rule).from;
      const to = businessDayOn(addDays(monday, 6), rule).to;
      if (origin !== 'imported') {
        for (const told of await this.figures.contacts(queues.map(queueOf), from, to)) addLive(live, told, rule);
      }
      if (origin !== 'live') {
        for (const told of await this.history.intervals(queues, from, to)) addImported(imported, told, rule);
      }
    }
    return (queue, date) => {
      const stored = live.get(`${queue} ${date}`);
      if (stored) return { intervals: stored, whole: false };
      const told = imported.get(`${queue} ${date}`);
      return told && { intervals: told, whole: true };
    };
  }
}

/** A time in which the exchange was not linked says nothing. */
function addLive(
  days: Days,
  { source, queue, from, to, gap, offered, handled, handleMs }: StoredContacts,
  rule: DayRule,
) {
  if (gap) return;
  const minutes = (to - from) / 60_000;
  add(days, `${source}/${queue}`, from, { minutes, offered, handled, handleSeconds: handleMs / 1000 }, rule);
}

function addImported(
  days: Days,
  { queue, from, minutes, offered, handled, ahtSeconds }: ImportedInterval,
  rule: DayRule,
) {
  add(days, queue, from, { minutes, offered, handled, handleSeconds: handled * (ahtSeconds ?? 0) }, rule);
}

function add(days: Days, queue: string, from: number, told: Omit<PastInterval, 'minute'>, rule: DayRule): void {
  const key = `${queue} ${businessDayOf(from, rule).date}`;
  const known = days.get(key);
  const interval = { ...told, minute: wallTime(from, rule.timeZone).minute };
  if (known) known.push(interval);
  else days.set(key, [interval]);
}

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
    const placeOf = placesOf(rule);
    for (const monday of mondays) {
      const from = businessDayOn(monday, rule).from;
      const to = businessDayOn(addDays(monday, 6), rule).to;
      if (origin !== 'imported') {
        for (const told of await this.figures.contacts(queues.map(queueOf), from, to)) addLive(live, told, placeOf);
      }
      if (origin !== 'live') {
        for (const told of await this.history.intervals(queues, from, to)) addImported(imported, told, placeOf);
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
  placeOf: PlaceOf,
) {
  if (gap) return;
  const minutes = (to - from) / 60_000;
  add(days, `${source}/${queue}`, from, { minutes, offered, handled, handleSeconds: handleMs / 1000 }, placeOf);
}

function addImported(
  days: Days,
  { queue, from, minutes, offered, handled, ahtSeconds }: ImportedInterval,
  placeOf: PlaceOf,
) {
  add(days, queue, from, { minutes, offered, handled, handleSeconds: handled * (ahtSeconds ?? 0) }, placeOf);
}

function add(days: Days, queue: string, from: number, told: Omit<PastInterval, 'minute'>, placeOf: PlaceOf): void {
  const { date, minute } = placeOf(from);
  const key = `${queue} ${date}`;
  const known = days.get(key);
  if (known) known.push({ ...told, minute });
  else days.set(key, [{ ...told, minute }]);
}

/** To which business day an instant belongs, and what the clock then shows: asked once for all queues. */
type PlaceOf = (at: number) => { date: string; minute: number };

function placesOf(rule: DayRule): PlaceOf {
  const places = new Map<number, { date: string; minute: number }>();
  return (at) => {
    let found = places.get(at);
    if (!found) {
      found = { date: businessDayOf(at, rule).date, minute: wallTime(at, rule.timeZone).minute };
      places.set(at, found);
    }
    return found;
  };
}

import { busyDay, canonicalDay, openFloor, worldStartOf } from '@zhiban/acd-days';
import type { AcdEvent } from '@zhiban/acd-events';
import { businessDayOf, type BusinessDay } from '@zhiban/time';
import { defaultCentreSettings } from '@zhiban/wire';
import type { DataSource } from 'typeorm';
import { EventDays, type RunSql } from '../../src/ingest/store/event-days';
import { rowOf } from '../../src/ingest/store/acd-event.rows';
import { insertRows } from '../../src/ingest/store/acd-event.store';
import { threadMs } from './thread-time';
import { CentreRules, closingOf, IntervalFigureStore, MarkStore, MarkTaking, SourceFloor } from '../../src/live';

export const storedSource = 'yesterday';
const batchRows = 2000;
/** Of the bench's exchange: 300 seats, 40 queues, busy by the hour. */
const floor = { agents: 300, queues: 40, eventsPerSecond: 64 };
const lateMs = 120;

export interface StoredDay {
  day: BusinessDay;
  events: number;
  busiestHour: number;
  /** How long (ms) taking each mark held up everything else. */
  marksHeldMs: readonly number[];
}

/** Stores yesterday as the server would have: its events, its closed intervals and its marks. */
export async function storeDay(database: DataSource): Promise<StoredDay> {
  const settings = defaultCentreSettings;
  const rules = new CentreRules({ current: () => ({ version: 1, settings }) });
  const today = businessDayOf(Date.now(), settings);
  const day = businessDayOf(today.from - 1, settings);
  const shop = new DayKeeper(database, rules, day.from);
  for (const events of batches({ from: day.from, to: day.to })) await shop.keep(events);
  await shop.finish(day.to);
  return { day, events: shop.events, busiestHour: Math.max(...shop.hours), marksHeldMs: shop.marksHeldMs };
}

function* batches({ from, to }: { from: number; to: number }): Generator<AcdEvent[]> {
  const plan = { ...busyDay(floor), steady: false };
  let batch: AcdEvent[] = [];
  for (const event of canonicalDay(openFloor(plan, 'a stored day', worldStartOf(from, plan)), from, to)) {
    batch.push(event);
    if (batch.length < batchRows) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

class DayKeeper {
  events = 0;
  readonly marksHeldMs: number[] = [];
  readonly hours: number[] = [];
  /** Beyond every number that the server gives meanwhile. */
  private seq = 1_000_000_000;
  private readonly days = new EventDays();
  private readonly intervals: IntervalFigureStore;
  private readonly marks: MarkTaking;
  private shown: SourceFloor | undefined;

  constructor(
    private readonly database: DataSource,
    private readonly rules: CentreRules,
    private readonly from: number,
  ) {
    this.intervals = new IntervalFigureStore(database);
    const fail = (error: unknown) => {
      throw error instanceof Error ? error : new Error(String(error));
    };
    this.marks = new MarkTaking(new MarkStore(database), () => Promise.resolve(), fail);
  }

  async keep(events: readonly AcdEvent[]): Promise<void> {
    const rows = events.map((event) => ({
      seq: (this.seq += 1),
      source: storedSource,
      received: event.at + lateMs,
      event,
    }));
    const run: RunSql = (sql, values) => this.database.query(sql, values);
    await this.days.ensure(
      run,
      rows.map(({ received }) => received),
    );
    await run(insertRows, [JSON.stringify(rows.map(rowOf))]);
    for (const row of rows) {
      this.events += 1;
      const hour = Math.floor((row.event.at - this.from) / 3_600_000);
      this.hours[hour] = (this.hours[hour] ?? 0) + 1;
      this.shown ??= SourceFloor.begin(storedSource, 'door', this.rules, row.event.at);
      this.shown.fold([row]);
      if (this.look(this.shown)) await this.marks.settled();
    }
    await this.finish(rows.at(-1)?.received ?? this.from);
  }

  /** Lets time pass until `at` and stores what has closed. */
  async finish(at: number): Promise<void> {
    const closed = this.shown?.replay(at).queues ?? [];
    await this.intervals.store(closingOf(storedSource, closed, this.rules), Date.now());
    await this.marks.settled();
  }

  private look(floor: SourceFloor): boolean {
    const began = threadMs();
    const marked = this.marks.look(floor);
    if (marked) this.marksHeldMs.push(threadMs() - began);
    return marked;
  }
}

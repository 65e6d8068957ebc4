import { EventDays, type RunSql } from './event-days';
import { eventOf, jsonOf, rowOf, type AcdEventRow } from './acd-event.rows';
import type { RowStore } from './event-writer';
import type { SequencedEvent } from './sequenced-event';
import type { WriterConnection } from './writer-connection';

export const insertRows = `
  insert into "acd_event" ("seq", "source", "event_id", "at", "received", "type", "payload")
  select r.seq, r.source, r.event_id, to_timestamp(r.at / 1000.0), to_timestamp(r.received / 1000.0), r.type, r.payload
  from jsonb_to_recordset($1::jsonb)
    as r(seq bigint, source text, event_id text, at bigint, received bigint, type text, payload jsonb)
  on conflict do nothing`;

export const replayColumns = `"seq"::float8 as seq, "source", "event_id",
  round(extract(epoch from "at") * 1000)::float8 as at,
  round(extract(epoch from "received") * 1000)::float8 as received, "type", "payload"`;

/** Data exceptions, constraint violations and untranslatable characters: trying again cannot help. */
const contentError = /^(22|23)/;
/** Also said when a row's day has no partition, which the next try makes. */
const noPartition = '23514';

function sqlState(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
}

/** All SQL of the events' table. */
export class AcdEventStore implements RowStore {
  private readonly days = new EventDays();

  constructor(private readonly connection: WriterConnection) {}

  async append(rows: readonly SequencedEvent[]): Promise<void> {
    await this.ensureDays(rows);
    await this.connection.exclusive((run) => this.insert(run, rows)).catch((error: unknown) => this.forgetDays(error));
  }

  /**
   * Stores the events of a batch that this source never sent before, all or none, and answers those. A repeated id
   * inside the batch counts once.
   */
  async appendNew(rows: readonly SequencedEvent[]): Promise<SequencedEvent[]> {
    await this.ensureDays(rows);
    const storing = this.connection.transaction(async (run) => {
      const fresh = (await run(
        `insert into "acd_event_key" ("source", "event_id", "received")
         select r.source, r.event_id, to_timestamp(r.received / 1000.0)
         from jsonb_to_recordset($1::jsonb) as r(source text, event_id text, received bigint)
         on conflict do nothing returning "event_id"`,
        [jsonOf(rows.map(rowOf))],
      )) as { event_id: string }[];
      const unseen = new Set(fresh.map((row) => row.event_id));
      const accepted = rows.filter((row) => unseen.delete(row.event.id));
      if (accepted.length > 0) await this.insert(run, accepted);
      return accepted;
    });
    return storing.catch((error: unknown) => this.forgetDays(error));
  }

  refuses(error: unknown): boolean {
    const code = sqlState(error);
    return code !== noPartition && contentError.test(code);
  }

  /** The highest number given so far; 0: none. */
  lastSeq(): Promise<number> {
    return this.connection.exclusive(async (run) => {
      const [row] = (await run('select coalesce(max("seq"), 0)::float8 as seq from "acd_event"')) as { seq: number }[];
      return row?.seq ?? 0;
    });
  }

  /** Which of these numbers are stored: asked when a commit's answer was lost. */
  storedOf(rows: readonly SequencedEvent[]): Promise<SequencedEvent[]> {
    return this.connection.exclusive(async (run) => {
      const found = (await run('select "seq"::float8 as seq from "acd_event" where "seq" = any($1::bigint[])', [
        rows.map((row) => row.seq),
      ])) as { seq: number }[];
      const stored = new Set(found.map((row) => row.seq));
      return rows.filter((row) => stored.has(row.seq));
    });
  }

  /** Up to `limit` events of a source behind `seq`, in order. */
  after(source: string, seq: number, limit: number): Promise<SequencedEvent[]> {
    return this.connection.exclusive(async (run) => {
      const rows = (await run(
        `select ${replayColumns} from "acd_event" where "source" = $1 and "seq" > $2 order by "seq" limit $3`,
        [source, seq, limit],
      )) as AcdEventRow[];
      return rows.map(eventOf);
    });
  }

  /** `keptId`: an id that is remembered for ever. */
  async dropOld(now: number, keepDays: number, keptId: string): Promise<string[]> {
    return this.connection.exclusive(async (run) => {
      const days = await this.days.dropOld(run, now, keepDays);
      await run(`delete from "acd_event_key" where "received" < to_timestamp($1 / 1000.0) and "event_id" <> $2`, [
        now - (keepDays + 1) * 86_400_000,
        keptId,
      ]);
      return days;
    });
  }

  oldestDay(): Promise<string | null> {
    return this.connection.exclusive(async (run) => (await this.days.list(run))[0] ?? null);
  }

  /** Outside of the transaction that stores: a partition that is rolled back would be remembered as there. */
  private ensureDays(rows: readonly SequencedEvent[]): Promise<void> {
    return this.connection.exclusive((run) =>
      this.days.ensure(
        run,
        rows.map((row) => row.received),
      ),
    );
  }

  private forgetDays(error: unknown): never {
    if (sqlState(error) === noPartition) this.days.forget();
    throw error;
  }

  private async insert(run: RunSql, rows: readonly SequencedEvent[]): Promise<void> {
    await run(insertRows, [jsonOf(rows.map(rowOf))]);
  }
}

import { utcDayOf } from './acd-event.rows';

/** Runs one statement on the connection that writes events. */
export type RunSql = (sql: string, parameters?: unknown[]) => Promise<unknown[]>;

const dayMs = 86_400_000;
const partitionOf = (day: string) => `acd_event_${day.replaceAll('-', '')}`;
const dayFromPartition = /^acd_event_(\d{4})(\d{2})(\d{2})$/;

/** The daily partitions of `acd_event`: made when a day's first rows come, dropped when they are too old. */
export class EventDays {
  private readonly known = new Set<string>();

  /** Makes sure that the days of these arrivals (ms) have a partition. */
  async ensure(run: RunSql, arrivals: Iterable<number>): Promise<void> {
    const days = new Set<string>();
    for (const at of arrivals) days.add(utcDayOf(at));
    for (const day of days) {
      if (this.known.has(day)) continue;
      const next = utcDayOf(Date.parse(day) + dayMs);
      await run(
        `create table if not exists "${partitionOf(day)}" partition of "acd_event"
         for values from ('${day} 00:00:00+00') to ('${next} 00:00:00+00')`,
      );
      this.known.add(day);
    }
  }

  forget(): void {
    this.known.clear();
  }

  async list(run: RunSql): Promise<string[]> {
    const rows = (await run(
      `select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid
       where i.inhparent = '"acd_event"'::regclass order by 1`,
    )) as { name: string }[];
    return rows.flatMap(({ name }) => {
      const match = dayFromPartition.exec(name);
      return match ? [`${match[1]}-${match[2]}-${match[3]}`] : [];
    });
  }

  /** Drops days that ended more than `keepDays` days before `now`; answers which. */
  async dropOld(run: RunSql, now: number, keepDays: number): Promise<string[]> {
    const oldest = utcDayOf(now - keepDays * dayMs);
    const old = (await this.list(run)).filter((day) => day < oldest);
    for (const day of old) {
      await run(`drop table if exists "${partitionOf(day)}"`);
      this.known.delete(day);
    }
    return old;
  }
}

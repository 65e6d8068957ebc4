import { Injectable } from '@nestjs/common';
import type { StateTimes, TallyJson } from '@zhiban/live-metrics';
import type { FigureSet, QueueRule } from '@zhiban/wire';
import { DataSource } from 'typeorm';
import { figuresOf } from './interval-closing';

/** One closed interval of one queue, or of a whole source (`queue` is empty), as it was when it closed. Instants are ms. */
export interface StoredInterval {
  source: string;
  queue: string;
  from: number;
  to: number;
  counts: {
    tally: TallyJson;
    waitingAtStart: number;
    waitingAtEnd: number;
    /** Of the queue's seats; rows of an earlier release lack it. */
    seatTimes?: StateTimes;
    figures: FigureSet;
  };
  rule: QueueRule;
  gap: boolean;
}

export type OfferedInterval = Pick<StoredInterval, 'source' | 'queue' | 'from'> & { offered: number };

/** What came to a queue in an interval, and how long its handling took. */
export type StoredContacts = Pick<StoredInterval, 'source' | 'queue' | 'from' | 'to' | 'gap'> & {
  offered: number;
  handled: number;
  handleMs: number;
};

/** All SQL of stored figures. Rows are only ever added: what differs from the newest revision is the next one. */
@Injectable()
export class IntervalFigureStore {
  constructor(private readonly dataSource: DataSource) {}

  async store(intervals: readonly StoredInterval[], now: number): Promise<void> {
    if (intervals.length === 0) return;
    const given = JSON.stringify(await this.byKnownRules(intervals));
    await this.dataSource.query(
      `with given as (
         select * from jsonb_to_recordset($1::jsonb)
           as r(source text, queue text, "from" bigint, "to" bigint, counts jsonb, rule jsonb, gap boolean)
       ), newest as (
         select distinct on (f.source, f.queue, f."from") f.* from interval_figure f
         join given g on f.source = g.source and f.queue = g.queue and f."from" = to_timestamp(g."from" / 1000.0)
         order by f.source, f.queue, f."from", f.revision desc
       )
       insert into interval_figure (source, queue, "from", "to", revision, counts, rule, gap, stored_at)
       select g.source, g.queue, to_timestamp(g."from" / 1000.0), to_timestamp(g."to" / 1000.0),
         coalesce(n.revision, 0) + 1, g.counts, coalesce(n.rule, g.rule), g.gap, to_timestamp($2 / 1000.0)
       from given g left join newest n
         on n.source = g.source and n.queue = g.queue and n."from" = to_timestamp(g."from" / 1000.0)
       where n.revision is null or n.gap <> g.gap or n.counts -> 'tally' is distinct from g.counts -> 'tally'
         or (n.counts ? 'seatTimes' and n.counts -> 'seatTimes' is distinct from g.counts -> 'seatTimes')
       on conflict do nothing`,
      [given, now],
    );
  }

  /** What is stored again keeps the rule of the first time, so its figures are made by that. */
  private async byKnownRules(intervals: readonly StoredInterval[]): Promise<readonly StoredInterval[]> {
    const starts = intervals.map(({ from }) => from);
    const known = await this.newest(Math.min(...starts), Math.max(...starts) + 1);
    const rules = new Map(known.map(({ source, queue, from, rule }) => [`${source}/${queue}/${from}`, rule]));
    return intervals.map((interval) => {
      const rule = rules.get(`${interval.source}/${interval.queue}/${interval.from}`);
      if (!rule) return interval;
      return { ...interval, rule, counts: { ...interval.counts, figures: figuresOf(interval, rule) } };
    });
  }

  /** The newest revision of each interval that begins in the span. */
  newest(from: number, to: number): Promise<StoredInterval[]> {
    return this.dataSource.query<StoredInterval[]>(
      `select distinct on (source, queue, "from") source, queue,
         round(extract(epoch from "from") * 1000)::float8 as "from",
         round(extract(epoch from "to") * 1000)::float8 as "to", counts, rule, gap
       from interval_figure
       where "from" >= to_timestamp($1 / 1000.0) and "from" < to_timestamp($2 / 1000.0)
       order by source, queue, "from", revision desc`,
      [from, to],
    );
  }

  /** Every source of which an interval is stored. One step through the index for each, not for each row. */
  async sources(): Promise<string[]> {
    const rows = await this.dataSource.query<{ source: string }[]>(
      `with recursive each(source) as (
         (select source from interval_figure order by source limit 1)
         union all
         select (select f.source from interval_figure f where f.source > e.source order by f.source limit 1)
         from each e where e.source is not null
       ) select source from each where source is not null`,
    );
    return rows.map(({ source }) => source);
  }

  /** Contacts of each interval that begins in the span, by its newest revision. */
  offered(from: number, to: number): Promise<OfferedInterval[]> {
    return this.dataSource.query<OfferedInterval[]>(
      `select distinct on (source, queue, "from") source, queue,
         round(extract(epoch from "from") * 1000)::float8 as "from",
         coalesce((counts -> 'figures' ->> 'offered')::float8, 0) as offered
       from interval_figure
       where "from" >= to_timestamp($1 / 1000.0) and "from" < to_timestamp($2 / 1000.0)
       order by source, queue, "from", revision desc`,
      [from, to],
    );
  }

  /** Contacts and handling of these queues in the intervals that begin in the span, by their newest revision. */
  contacts(queues: readonly { source: string; queue: string }[], from: number, to: number): Promise<StoredContacts[]> {
    return this.dataSource.query<StoredContacts[]>(
      `select distinct on (f.source, f.queue, f."from") f.source, f.queue,
         round(extract(epoch from f."from") * 1000)::float8 as "from",
         round(extract(epoch from f."to") * 1000)::float8 as "to", f.gap,
         coalesce((counts -> 'figures' ->> 'offered')::float8, 0) as offered,
         coalesce((counts -> 'figures' ->> 'handled')::float8, 0) as handled,
         coalesce((counts -> 'figures' ->> 'ahtMs')::float8, 0)
           * coalesce((counts -> 'figures' ->> 'handled')::float8, 0) as "handleMs"
       from interval_figure f
       join jsonb_to_recordset($1::jsonb) as g(source text, queue text) on f.source = g.source and f.queue = g.queue
       where f."from" >= to_timestamp($2 / 1000.0) and f."from" < to_timestamp($3 / 1000.0)
       order by f.source, f.queue, f."from", f.revision desc`,
      [JSON.stringify(queues), from, to],
    );
  }
}

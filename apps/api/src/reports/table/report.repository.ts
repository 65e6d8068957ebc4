import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { StoredAgentInterval, StoredInterval } from '../../live';

export interface Span {
  /** Half open, ms. */
  from: number;
  to: number;
}

/** Which queues: named ones (`source/queue`), the whole of each source, or every single one and the whole beside them. */
export type QueueChoice = { ids: readonly string[] } | 'each' | 'whole';

const instants = `round(extract(epoch from "from") * 1000)::float8 as "from",
  round(extract(epoch from "to") * 1000)::float8 as "to"`;

/** All SQL of reports: stored intervals in their newest revision, in the order of time. */
@Injectable()
export class ReportRepository {
  constructor(private readonly dataSource: DataSource) {}

  queueIntervals({ from, to }: Span, queues: QueueChoice): Promise<StoredInterval[]> {
    const ids = typeof queues === 'string' ? null : queues.ids;
    const ofSource = queues === 'each' ? null : queues === 'whole';
    return this.dataSource.query<StoredInterval[]>(
      `select * from (
         select distinct on ("from", source, queue) source, queue, ${instants}, counts, rule, gap
         from interval_figure
         where "from" >= to_timestamp($1 / 1000.0) and "from" < to_timestamp($2 / 1000.0)
           and ($3::boolean is null or (queue = '') = $3) and ($4::text[] is null or source || '/' || queue = any($4))
         order by "from", source, queue, revision desc
       ) newest order by "from", source, queue`,
      [from, to, ofSource, ids],
    );
  }

  agentIntervals({ from, to }: Span, ids: readonly string[], teams: readonly string[]): Promise<StoredAgentInterval[]> {
    return this.dataSource.query<StoredAgentInterval[]>(
      `select * from (
         select distinct on ("from", source, seat) source, seat, ${instants}, person, name, team, site, counts, gap
         from agent_interval_figure
         where "from" >= to_timestamp($1 / 1000.0) and "from" < to_timestamp($2 / 1000.0)
         order by "from", source, seat, revision desc
       ) newest
       where (cardinality($3::text[]) = 0
           or coalesce('person:' || person, 'seat:' || source || '/' || seat) = any($3))
         and (cardinality($4::text[]) = 0 or team = any($4))
       order by "from", source, seat`,
      [from, to, ids, teams],
    );
  }

  /** Instant (ms) of the first stored interval; `null`: there is none. */
  async firstInterval(): Promise<number | null> {
    const [row] = await this.dataSource.query<{ at: number | null }[]>(
      'select round(extract(epoch from min("from")) * 1000)::float8 as at from interval_figure',
    );
    return row?.at ?? null;
  }

  /** Queues of which something was stored in the span. */
  queuesIn({ from, to }: Span): Promise<{ source: string; queue: string }[]> {
    return this.dataSource.query<{ source: string; queue: string }[]>(
      `select distinct source, queue from interval_figure
       where "from" >= to_timestamp($1 / 1000.0) and "from" < to_timestamp($2 / 1000.0) and queue <> ''
       order by source, queue`,
      [from, to],
    );
  }

  /** Teams whose seats were used in the span. */
  async teamsIn({ from, to }: Span): Promise<string[]> {
    const rows = await this.dataSource.query<{ team: string }[]>(
      `select distinct team from agent_interval_figure
       where "from" >= to_timestamp($1 / 1000.0) and "from" < to_timestamp($2 / 1000.0) and team is not null
       order by team`,
      [from, to],
    );
    return rows.map(({ team }) => team);
  }
}

import { Injectable } from '@nestjs/common';
import type { PauseTimes, StateTimes, TallyJson } from '@zhiban/live-metrics';
import type { Person } from '@zhiban/wire';
import { DataSource } from 'typeorm';

/** Whose an exchange's seat is. */
export type PersonOfSeat = (source: string, seat: string, name: string) => Person | null;

/** One closed interval of one seat, and who sat there then. Instants and times are ms. */
export interface StoredAgentInterval {
  source: string;
  seat: string;
  from: number;
  to: number;
  /** Employee number; `null`: nobody was set down for the seat. */
  person: string | null;
  name: string;
  team: string | null;
  site: string | null;
  counts: { tally: TallyJson; seatTimes: StateTimes; pauses: PauseTimes };
  gap: boolean;
}

/** All SQL of the seats' intervals. Rows are only ever added, as with those of the queues. */
@Injectable()
export class AgentIntervalStore {
  constructor(private readonly dataSource: DataSource) {}

  async store(intervals: readonly StoredAgentInterval[], now: number): Promise<void> {
    if (intervals.length === 0) return;
    await this.dataSource.query(
      `with given as (
         select * from jsonb_to_recordset($1::jsonb) as r(source text, seat text, "from" bigint, "to" bigint,
           person text, name text, team text, site text, counts jsonb, gap boolean)
       ), newest as (
         select distinct on (f.source, f.seat, f."from") f.* from agent_interval_figure f
         join given g on f.source = g.source and f.seat = g.seat and f."from" = to_timestamp(g."from" / 1000.0)
         order by f.source, f.seat, f."from", f.revision desc
       )
       insert into agent_interval_figure
         (source, seat, "from", "to", revision, person, name, team, site, counts, gap, stored_at)
       select g.source, g.seat, to_timestamp(g."from" / 1000.0), to_timestamp(g."to" / 1000.0),
         coalesce(n.revision, 0) + 1, g.person, g.name, g.team, g.site, g.counts, g.gap, to_timestamp($2 / 1000.0)
       from given g left join newest n
         on n.source = g.source and n.seat = g.seat and n."from" = to_timestamp(g."from" / 1000.0)
       where n.revision is null or n.counts is distinct from g.counts or n.gap <> g.gap
       on conflict do nothing`,
      [JSON.stringify(intervals), now],
    );
  }
}

import { Injectable } from '@nestjs/common';
import type { DayReplay } from '@zhiban/wire';
import { DataSource } from 'typeorm';
import { savedLayout, type SourceFloorJson, type StoredAgentInterval, type StoredInterval } from '../../live';
import type { ReplaySpan } from './source-replay';

const ms = (column: string) => `round(extract(epoch from ${column}) * 1000)::float8`;
const inSpan = `"from" >= to_timestamp($1 / 1000.0) and "from" < to_timestamp($2 / 1000.0)`;

/** All SQL of replays but that of the raw events. */
@Injectable()
export class ReplayRepository {
  constructor(private readonly dataSource: DataSource) {}

  queues({ from, to }: ReplaySpan): Promise<StoredInterval[]> {
    return this.dataSource.query<StoredInterval[]>(
      `select distinct on (source, queue, "from") source, queue, ${ms('"from"')} as "from", ${ms('"to"')} as "to",
         counts, rule, gap
       from interval_figure where ${inSpan} order by source, queue, "from", revision desc`,
      [from, to],
    );
  }

  agents({ from, to }: ReplaySpan): Promise<StoredAgentInterval[]> {
    return this.dataSource.query<StoredAgentInterval[]>(
      `select distinct on (source, seat, "from") source, seat, ${ms('"from"')} as "from", ${ms('"to"')} as "to",
         person, name, team, site, counts, gap
       from agent_interval_figure where ${inSpan} order by source, seat, "from", revision desc`,
      [from, to],
    );
  }

  /** Since when (ms) the intervals of seats are kept; `null`: not yet. */
  async agentsSince(source: string): Promise<number | null> {
    const [row] = await this.dataSource.query<{ at: number | null }[]>(
      `select ${ms('min("from")')} as at from agent_interval_figure where source = $1`,
      [source],
    );
    return row?.at ?? null;
  }

  /** The latest saved state of a source's floor that no time after `before` (ms) is in. */
  async beginning(
    source: string,
    before: number,
  ): Promise<{ seq: number; takenAt: number; state: SourceFloorJson } | null> {
    const [row] = await this.dataSource.query<{ seq: number; takenAt: number; state: SourceFloorJson }[]>(
      `select seq::float8 as seq, ${ms('taken_at')} as "takenAt", state from live_checkpoint
       where source = $1 and version = $2 and clock <= to_timestamp($3 / 1000.0) order by taken_at desc limit 1`,
      [source, savedLayout, before],
    );
    return row ?? null;
  }

  /** Something of the source was stored of before that instant (ms). */
  async knownBefore(source: string, at: number): Promise<boolean> {
    const rows = await this.dataSource.query<object[]>(
      'select 1 from interval_figure where source = $1 and "to" <= to_timestamp($2 / 1000.0) limit 1',
      [source, at],
    );
    return rows.length > 0;
  }

  /** The source has, or had, a key of the event door. */
  async isDoor(source: string): Promise<boolean> {
    return (
      (await this.dataSource.query<object[]>('select 1 from door_key where source = $1 limit 1', [source])).length > 0
    );
  }

  async save({ day, replayedAt, verdict, reason, intervals, events, ...found }: DayReplay): Promise<void> {
    await this.dataSource.query(
      `insert into day_replay
         (day, replayed_at, verdict, reason, intervals, events, difference_count, differences)
       values ($1, to_timestamp($2 / 1000.0), $3, $4, $5, $6, $7, $8)`,
      [day, replayedAt, verdict, reason, intervals, events, found.differenceCount, JSON.stringify(found.differences)],
    );
  }

  /** The newest of each day (`YYYY-MM-DD`, both included). */
  newest(from: string, to: string): Promise<DayReplay[]> {
    return this.dataSource.query<DayReplay[]>(
      `select distinct on (day) day::text as day, ${ms('replayed_at')} as "replayedAt", verdict, reason, intervals, events,
         difference_count as "differenceCount", differences
       from day_replay where day between $1 and $2 order by day, replayed_at desc`,
      [from, to],
    );
  }

  /** The first instant (ms) of which anything is stored; `null`: nothing is. */
  async firstInterval(): Promise<number | null> {
    const [row] = await this.dataSource.query<{ at: number | null }[]>(
      `select ${ms('min("from")')} as at from interval_figure`,
    );
    return row?.at ?? null;
  }
}

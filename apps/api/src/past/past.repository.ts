import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

export interface CurvePoint {
  from: number;
  to: number;
  offered: number;
  gap: boolean;
}

/** All SQL of the catalogue of the past: over the closed intervals, of which one row a queue, or an empty name for all. */
@Injectable()
export class PastRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Starts (ms) of the intervals that were closed since an instant, in order. */
  async starts(sources: readonly string[], since: number): Promise<number[]> {
    const rows = await this.dataSource.query<{ from: number }[]>(
      `select distinct round(extract(epoch from "from") * 1000)::float8 as "from" from interval_figure
       where source = any($1) and queue = '' and "from" >= to_timestamp($2 / 1000.0) order by 1`,
      [sources, since],
    );
    return rows.map(({ from }) => from);
  }

  /** Contacts of each interval in a span, of a queue or (`queue` empty) of the sources together. */
  curve(sources: readonly string[], queue: string, from: number, to: number): Promise<CurvePoint[]> {
    return this.dataSource.query<CurvePoint[]>(
      `with newest as (
         select distinct on (source, "from") "from", "to", counts, gap from interval_figure
         where source = any($1) and queue = $2
           and "from" >= to_timestamp($3 / 1000.0) and "from" < to_timestamp($4 / 1000.0)
         order by source, "from", revision desc
       )
       select round(extract(epoch from "from") * 1000)::float8 as "from",
         round(extract(epoch from max("to")) * 1000)::float8 as "to",
         sum((counts -> 'figures' ->> 'offered')::int)::float8 as offered, bool_or(gap) as gap
       from newest group by "from" order by "from"`,
      [sources, queue, from, to],
    );
  }
}

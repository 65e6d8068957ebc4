import { Injectable } from '@nestjs/common';
import type { Instant, Interval } from '@zhiban/time';
import { DataSource } from 'typeorm';

interface Row {
  from: number;
  to: number | null;
}

/** All SQL of the times in which a door was silent. */
@Injectable()
export class DarkTimes {
  constructor(private readonly dataSource: DataSource) {}

  async of(source: string, { from, to }: Interval): Promise<Interval[]> {
    const rows = await this.dataSource.query<Row[]>(
      `SELECT round(extract(epoch FROM from_at) * 1000)::float8 AS "from",
         round(extract(epoch FROM to_at) * 1000)::float8 AS "to"
       FROM feed_dark WHERE source = $1 AND from_at < to_timestamp($3 / 1000.0)
         AND (to_at IS NULL OR to_at > to_timestamp($2 / 1000.0)) ORDER BY from_at`,
      [source, from, to],
    );
    return rows.map((row) => ({ from: row.from, to: row.to ?? Infinity }));
  }

  /** Those that go on. */
  async open(): Promise<{ source: string }[]> {
    return this.dataSource.query<{ source: string }[]>('SELECT source FROM feed_dark WHERE to_at IS NULL');
  }

  async begin(source: string, from: Instant): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO feed_dark (source, from_at) VALUES ($1, to_timestamp($2 / 1000.0)) ON CONFLICT DO NOTHING`,
      [source, from],
    );
  }

  async end(source: string, to: Instant): Promise<void> {
    await this.dataSource.query(
      `UPDATE feed_dark SET to_at = greatest(to_timestamp($2 / 1000.0), from_at) WHERE source = $1 AND to_at IS NULL`,
      [source, to],
    );
  }

  async dropBefore(at: Instant): Promise<void> {
    await this.dataSource.query('DELETE FROM feed_dark WHERE to_at < to_timestamp($1 / 1000.0)', [at]);
  }
}

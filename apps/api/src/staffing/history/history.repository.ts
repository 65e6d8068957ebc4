import { Injectable } from '@nestjs/common';
import { once } from 'node:events';
import type { ClientBase } from 'pg';
import { from as copyFrom, type CopyStreamQuery } from 'pg-copy-streams';
import { DataSource } from 'typeorm';
import type { Transaction } from '../../platform/database';
import type { HistoryRow } from './history-rows';

export interface RowPair {
  row: number;
  other: number;
}

export interface ImportedInterval {
  queue: string;
  from: number;
  minutes: number;
  offered: number;
  handled: number;
  ahtSeconds: number | null;
}

/**
 * Rows that overlap with a row of the other kind, whichever begins first. Sorted forwards and backwards instead of joined:
 * a frame whose beginning moves would be summed up anew for each of its millions of rows.
 */
const clashes = `
  WITH both_kinds AS (
    SELECT q.id AS queue_id, start, start + minutes * interval '1 minute' AS finish, true AS incoming
    FROM incoming i JOIN incoming_queue q ON q.place = i.queue
    UNION ALL
    SELECT queue_id, start, start + minutes * interval '1 minute', false FROM contact_history
    WHERE start > (SELECT min(start) - interval '1 hour' FROM incoming) AND start < (SELECT max(start) + interval '1 hour' FROM incoming)
  ), seen AS (
    SELECT *,
      max(finish) FILTER (WHERE incoming) OVER before AS incoming_until,
      max(finish) FILTER (WHERE NOT incoming) OVER before AS kept_until,
      min(start) FILTER (WHERE incoming) OVER after AS incoming_from,
      min(start) FILTER (WHERE NOT incoming) OVER after AS kept_from
    FROM both_kinds
    WINDOW before AS (PARTITION BY queue_id ORDER BY start, incoming ROWS UNBOUNDED PRECEDING),
      after AS (PARTITION BY queue_id ORDER BY start DESC, incoming DESC ROWS UNBOUNDED PRECEDING)
  ), clash AS (
    SELECT queue_id, start, incoming FROM seen
    WHERE incoming AND (kept_until > start OR kept_from < finish)
      OR NOT incoming AND (incoming_until > start OR incoming_from < finish)
  )`;

/** All SQL of the history of contacts. An import lies in a table of its transaction until it is found sound. */
@Injectable()
export class HistoryRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Until the transaction ends nobody else imports. Answers the number by which its statements can be broken off. */
  async begin(tx: Transaction): Promise<number> {
    await tx.query('SET LOCAL statement_timeout = 0');
    await tx.query('LOCK TABLE contact_history IN EXCLUSIVE MODE');
    await tx.query(`CREATE TEMPORARY TABLE incoming (
        row integer, queue smallint, start timestamptz, minutes smallint, offered integer, handled integer, aht real
      ) ON COMMIT DROP`);
    const [row] = await tx.query<{ pid: number }[]>('SELECT pg_backend_pid() AS pid');
    return row?.pid ?? 0;
  }

  async breakOff(pid: number): Promise<void> {
    await this.dataSource.query('SELECT pg_cancel_backend($1)', [pid]);
  }

  /** A way for rows into the transaction's own table. */
  async copying(tx: Transaction): Promise<RowCopy> {
    const client = (await tx.queryRunner?.connect()) as ClientBase;
    return new RowCopy(client.query(copyFrom('COPY incoming FROM STDIN')));
  }

  /** Rows of the file that overlap with one another: the first few. */
  overlapping(tx: Transaction): Promise<RowPair[]> {
    return tx.query<RowPair[]>(`
      SELECT greatest(row, before) AS row, least(row, before) AS other FROM (
        SELECT row, start, lag(row) OVER own AS before, lag(start + minutes * interval '1 minute') OVER own AS until
        FROM incoming WINDOW own AS (PARTITION BY queue ORDER BY start, row)
      ) AS pairs WHERE start < until ORDER BY 1 LIMIT 20`);
  }

  async nameQueues(tx: Transaction, ids: readonly number[]): Promise<void> {
    await tx.query(
      `CREATE TEMPORARY TABLE incoming_queue ON COMMIT DROP AS
       SELECT id::integer, (place - 1)::smallint AS place FROM unnest($1::integer[]) WITH ORDINALITY AS q(id, place)`,
      [ids],
    );
  }

  /** Whether anything is kept in the file's time, so that it has to be looked at closely. */
  async touchesKept(tx: Transaction): Promise<boolean> {
    const [row] = await tx.query<{ some: boolean }[]>(`
      SELECT EXISTS (
        SELECT FROM contact_history h JOIN incoming_queue q ON q.id = h.queue_id
        WHERE h.start BETWEEN (SELECT min(start) - interval '1 hour' FROM incoming) AND (SELECT max(start) FROM incoming)
          + interval '1 hour') AS some`);
    return row?.some ?? false;
  }

  /** What is kept and overlaps with the file. */
  async clashing(tx: Transaction): Promise<{ count: number; from: Date | null }> {
    const [row] = await tx.query<{ count: number; from: Date | null }[]>(
      `${clashes} SELECT count(*)::integer AS count, min(start) AS "from" FROM clash WHERE NOT incoming`,
    );
    return row ?? { count: 0, from: null };
  }

  async dropKept(tx: Transaction): Promise<void> {
    await tx.query(`${clashes} DELETE FROM contact_history h USING clash c
      WHERE NOT c.incoming AND h.queue_id = c.queue_id AND h.start = c.start`);
  }

  /** Leaves out what overlaps with what is kept. */
  async dropIncoming(tx: Transaction): Promise<number> {
    const [, dropped] = await tx.query<[unknown, number]>(`${clashes} DELETE FROM incoming i
      USING clash c, incoming_queue q
      WHERE c.incoming AND q.id = c.queue_id AND i.queue = q.place AND i.start = c.start`);
    return dropped;
  }

  async keep(tx: Transaction): Promise<{ added: number; from: Date | null; to: Date | null }> {
    await tx.query(`
      INSERT INTO contact_history (queue_id, start, minutes, offered, handled, aht_seconds)
      SELECT q.id, start, minutes, offered, handled, aht FROM incoming i JOIN incoming_queue q ON q.place = i.queue
      ORDER BY 1, 2`);
    const [row] = await tx.query<{ added: number; from: Date | null; to: Date | null }[]>(`
      SELECT count(*)::integer AS added, min(start) AS "from", max(start + minutes * interval '1 minute') AS "to"
      FROM incoming`);
    return row ?? { added: 0, from: null, to: null };
  }

  /** Imported intervals of these queues that begin in the span (ms). */
  intervals(queues: readonly string[], from: number, to: number): Promise<ImportedInterval[]> {
    return this.dataSource.query<ImportedInterval[]>(
      `SELECT q.key AS queue, round(extract(epoch FROM h.start) * 1000)::float8 AS "from", h.minutes, h.offered,
         h.handled, h.aht_seconds AS "ahtSeconds"
       FROM contact_history h JOIN staffing_queue q ON q.id = h.queue_id
       WHERE q.key = ANY($1) AND h.start >= to_timestamp($2 / 1000.0) AND h.start < to_timestamp($3 / 1000.0)`,
      [queues, from, to],
    );
  }

  /** On how many days of each week something is kept of a queue. */
  weeks(
    queue: { key: string; source: string; queue: string },
    timeZone: string,
    dayStart: string,
  ): Promise<{ monday: string; live: number; imported: number; contacts: number }[]> {
    return this.dataSource.query(
      `WITH days AS (
         SELECT (h.start AT TIME ZONE $1 - $2::interval)::date AS date, sum(h.offered) AS contacts, true AS imported
         FROM contact_history h JOIN staffing_queue q ON q.id = h.queue_id WHERE q.key = $3 GROUP BY 1
         UNION ALL
         SELECT (f."from" AT TIME ZONE $1 - $2::interval)::date, sum((f.counts -> 'figures' ->> 'offered')::float8), false
         FROM interval_figure f WHERE f.source = $4 AND f.queue = $5 AND f.revision = 1 GROUP BY 1
       )
       SELECT to_char(date_trunc('week', date), 'YYYY-MM-DD') AS monday,
         count(*) FILTER (WHERE NOT imported)::integer AS live, count(*) FILTER (WHERE imported)::integer AS imported,
         sum(contacts)::float8 AS contacts
       FROM days GROUP BY 1 ORDER BY 1 DESC LIMIT 160`,
      [timeZone, dayStart, queue.key, queue.source, queue.queue],
    );
  }
}

/** Rows on their way into the database; waits when it is behind. */
export class RowCopy {
  constructor(private readonly stream: CopyStreamQuery) {
    // Told again by the next write or the end.
    stream.on('error', () => undefined);
  }

  async write(rows: readonly HistoryRow[]): Promise<void> {
    let text = '';
    for (const { row, queue, start, minutes, offered, handled, ahtSeconds } of rows) {
      text += `${row}\t${queue}\t${new Date(start).toISOString()}\t${minutes}\t${offered}\t${handled}\t${ahtSeconds ?? '\\N'}\n`;
    }
    if (text !== '' && !this.stream.write(text)) await once(this.stream, 'drain');
  }

  async end(): Promise<void> {
    this.stream.end();
    await once(this.stream, 'finish');
  }

  /** Nothing of it is taken. */
  async abandon(): Promise<void> {
    if (this.stream.destroyed) return;
    const closed = once(this.stream, 'close').catch(() => undefined);
    this.stream.destroy(new Error('abandoned'));
    await closed;
  }
}

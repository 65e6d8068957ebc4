import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Transaction } from '../../platform/database';
import { ExpectedDayEntity } from './expected-day.entity';

/** A day in force, under the key of its queue. */
export type ExpectedDay = Omit<ExpectedDayEntity, 'queueId' | 'queue'> & { queue: string };

const columns = `q.key AS queue, to_char(d.date, 'YYYY-MM-DD') AS date, d.version, d.minutes, d.contacts,
  d.aht_seconds AS "ahtSeconds", d.source, d.note, d.author, d.made_at AS "madeAt"`;

/** A statement has 65,535 parameters at most. */
const rowsAtOnce = 1000;

@Injectable()
export class ExpectedRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The newest version of each day between two dates, both included. */
  between(from: string, to: string, tx: EntityManager = this.dataSource.manager): Promise<ExpectedDay[]> {
    return tx.query<ExpectedDay[]>(
      `SELECT DISTINCT ON (d.queue_id, d.date) ${columns}
       FROM staffing_expected_day d JOIN staffing_queue q ON q.id = d.queue_id
       WHERE d.date BETWEEN $1 AND $2 ORDER BY d.queue_id, d.date, d.version DESC`,
      [from, to],
    );
  }

  /** Queues of which anything was ever expected. */
  async queues(): Promise<Set<string>> {
    const rows = await this.dataSource.query<{ key: string }[]>(
      `SELECT q.key FROM staffing_queue q
       WHERE EXISTS (SELECT FROM staffing_expected_day d WHERE d.queue_id = q.id)`,
    );
    return new Set(rows.map(({ key }) => key));
  }

  /** Every version of one day, the newest first. */
  versions(queue: string, date: string): Promise<ExpectedDay[]> {
    return this.dataSource.query<ExpectedDay[]>(
      `SELECT ${columns} FROM staffing_expected_day d JOIN staffing_queue q ON q.id = d.queue_id
       WHERE q.key = $1 AND d.date = $2 ORDER BY d.version DESC LIMIT 100`,
      [queue, date],
    );
  }

  /** Until the transaction ends nobody else writes what is expected. */
  async lock(tx: Transaction): Promise<void> {
    await tx.query('LOCK TABLE staffing_expected_day IN EXCLUSIVE MODE');
  }

  async add(tx: Transaction, days: readonly ExpectedDayEntity[]): Promise<void> {
    for (let from = 0; from < days.length; from += rowsAtOnce)
      await tx.insert(ExpectedDayEntity, days.slice(from, from + rowsAtOnce));
  }
}

import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Transaction } from '../../platform/database';
import type { LinkRow } from './rows';

const columns = 'number, handover_id AS handover, addendum_id AS addendum, at, by, body, previous, mac';
const atOnce = 200;

/** All SQL of the chain. Rows are only ever added. */
@Injectable()
export class LinksRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Until the transaction ends nobody else adds a link. */
  async lock(tx: Transaction): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('handover chain', 0))`);
  }

  async last(tx: EntityManager = this.dataSource.manager): Promise<LinkRow | null> {
    const [row] = await tx.query<LinkRow[]>(`SELECT ${columns} FROM handover_link ORDER BY number DESC LIMIT 1`);
    return row ?? null;
  }

  async add(tx: Transaction, link: LinkRow): Promise<void> {
    const { number, handover, addendum, at, by, body, previous, mac } = link;
    await tx.query(
      `INSERT INTO handover_link (number, handover_id, addendum_id, at, by, body, previous, mac)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [number, handover, addendum, at, by, body, previous, mac],
    );
  }

  /** Of one record: its own link first, then its addenda. */
  of(handover: string, tx: EntityManager = this.dataSource.manager): Promise<LinkRow[]> {
    return tx.query<LinkRow[]>(
      `SELECT ${columns} FROM handover_link WHERE handover_id = $1 ORDER BY addendum_id IS NOT NULL, number`,
      [handover],
    );
  }

  async addendum(id: string, tx: EntityManager): Promise<LinkRow | null> {
    const [row] = await tx.query<LinkRow[]>(`SELECT ${columns} FROM handover_link WHERE addendum_id = $1`, [id]);
    return row ?? null;
  }

  /** In the order of numbers, some at a time. */
  async *after(number: number): AsyncGenerator<LinkRow> {
    let rows: LinkRow[];
    let last = number;
    do {
      rows = await this.dataSource.query<LinkRow[]>(
        `SELECT ${columns} FROM handover_link WHERE number > $1 ORDER BY number LIMIT ${atOnce}`,
        [last],
      );
      yield* rows;
      last = rows.at(-1)?.number ?? last;
    } while (rows.length === atOnce);
  }
}

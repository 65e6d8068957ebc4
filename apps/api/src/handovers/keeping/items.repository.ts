import { Injectable } from '@nestjs/common';
import type { OpenItemQuery, ReachedPlaces } from '@zhiban/wire';
import { DataSource, type EntityManager } from 'typeorm';
import type { Transaction } from '../../platform/database';
import { Conditions } from './reach-sql';
import type { ItemEventRow, ItemRow } from './rows';

const columns = `i.id, i.version, i.state, i.place_code AS place, i.site, i.team, i.kind, i.section, i.words, i.customer,
  i.owner, i.due_at AS "dueAt", i.opened_at AS "openedAt", i.opened_by AS "openedBy", i.closed_at AS "closedAt",
  i.closed_by AS "closedBy", i.word`;

/** All SQL of what is left open, and of what was done about it. */
@Injectable()
export class ItemsRepository {
  constructor(private readonly dataSource: DataSource) {}

  async find(id: string, tx: EntityManager = this.dataSource.manager): Promise<ItemRow | null> {
    const [row] = await tx.query<ItemRow[]>(`SELECT ${columns} FROM handover_item i WHERE id = $1`, [id]);
    return row ?? null;
  }

  async lock(tx: Transaction, id: string): Promise<ItemRow | null> {
    const [row] = await tx.query<ItemRow[]>(`SELECT ${columns} FROM handover_item i WHERE id = $1 FOR UPDATE`, [id]);
    return row ?? null;
  }

  /** `false`: one of this id is there. */
  async add(tx: Transaction, row: ItemRow): Promise<boolean> {
    const made = await tx.query<unknown[]>(
      `INSERT INTO handover_item (id, version, state, place_code, site, team, kind, section, words, customer, owner,
         due_at, opened_at, opened_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) ON CONFLICT DO NOTHING RETURNING id`,
      [
        ...[row.id, row.version, row.state, row.place, row.site, row.team, row.kind, row.section, row.words],
        ...[row.customer && JSON.stringify(row.customer), row.owner, row.dueAt, row.openedAt, row.openedBy],
      ],
    );
    return made.length > 0;
  }

  async step(tx: Transaction, row: ItemRow, event: ItemEventRow): Promise<void> {
    await tx.query(
      `UPDATE handover_item SET version = $2, state = $3, owner = $4, due_at = $5, closed_at = $6, closed_by = $7, word = $8
       WHERE id = $1`,
      [row.id, event.version, row.state, row.owner, row.dueAt, row.closedAt, row.closedBy, row.word],
    );
    await this.addEvent(tx, row.id, event);
  }

  async addEvent(tx: Transaction, item: string, { version, at, by, step, word, set }: ItemEventRow): Promise<void> {
    await tx.query(
      'INSERT INTO handover_item_event (item_id, version, at, by, step, word, set) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [item, version, at, by, step, word, JSON.stringify(set)],
    );
  }

  /** Drafts in which an item stands are drawn anew when somebody looks at them next. */
  async makeDraftsStale(tx: Transaction, place: string): Promise<void> {
    await tx.query(`UPDATE handover SET drawn_at = 'epoch' WHERE place_code = $1 AND state IN ('open', 'skipped')`, [
      place,
    ]);
  }

  history(item: string): Promise<ItemEventRow[]> {
    return this.dataSource.query<ItemEventRow[]>(
      'SELECT version, at, by, step, word, set FROM handover_item_event WHERE item_id = $1 ORDER BY version',
      [item],
    );
  }

  /** Of a place, that were open at some instant of a span. */
  over(tx: EntityManager, place: string, from: Date, to: Date): Promise<ItemRow[]> {
    return tx.query<ItemRow[]>(
      `SELECT ${columns} FROM handover_item i
       WHERE place_code = $1 AND opened_at < $3 AND (state <> 'closed' OR closed_at >= $2)
       ORDER BY due_at NULLS LAST, opened_at, id`,
      [place, from, to],
    );
  }

  /** What is due first before the rest; one more than was asked for where there are more. */
  list(query: OpenItemQuery, reach: ReachedPlaces): Promise<ItemRow[]> {
    const { state, place, kind, owner, text, limit } = query;
    const where = new Conditions().within(reach, 'i').addIf(place, 'i.place_code = ?').addIf(kind, 'i.kind = ?');
    if (state !== 'all') where.add(`i.state ${state === 'closed' ? '=' : '<>'} 'closed'`);
    where
      .addIf(owner, 'i.owner = ?')
      .addIf(
        text,
        `strpos(lower(concat_ws(' ', i.words, i.customer->>'name', i.customer->>'reference', i.word)), lower(?)) > 0`,
      );
    return this.dataSource.query<ItemRow[]>(
      `SELECT ${columns} FROM handover_item i WHERE ${where.sql}
       ORDER BY i.closed_at DESC NULLS FIRST, i.due_at NULLS LAST, i.opened_at, i.id LIMIT ${where.value(limit + 1)}`,
      where.values,
    );
  }

  /** What is due first before the rest; one more than was asked for where there are more. */
  openWith(owner: string, limit: number): Promise<ItemRow[]> {
    return this.dataSource.query<ItemRow[]>(
      `SELECT ${columns} FROM handover_item i WHERE owner = $1 AND state <> 'closed'
       ORDER BY due_at NULLS LAST, opened_at, id LIMIT $2`,
      [owner, limit + 1],
    );
  }

  /** Until the transaction ends nobody else takes a step with what is open with somebody. */
  lockOwned(tx: Transaction, owner: string): Promise<ItemRow[]> {
    return tx.query<ItemRow[]>(
      `SELECT ${columns} FROM handover_item i WHERE owner = $1 AND state <> 'closed' ORDER BY id FOR UPDATE`,
      [owner],
    );
  }
}

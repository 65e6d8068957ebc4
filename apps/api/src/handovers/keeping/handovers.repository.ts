import { Injectable } from '@nestjs/common';
import type { HandoverListQuery, ReachedPlaces } from '@zhiban/wire';
import { DataSource, type EntityManager } from 'typeorm';
import type { Transaction } from '../../platform/database';
import { Conditions } from './reach-sql';
import type { HandoverRow, NewHandover } from './rows';

const columns = `h.id, h.place, h.turn, h.relief, h.state, h.version, h.number, h.leads, h.named, h.crew, h.checklist,
  h.figures, h.open_items AS "openItems", h.handed, h.taken, h.skipped_at AS "skippedAt", h.signed_at AS "signedAt",
  h.drawn_at AS "drawnAt"`;

/** What a draft is made of beside its entries. */
export type Drawn = Pick<HandoverRow, 'leads' | 'crew' | 'figures' | 'openItems' | 'drawnAt'>;
/** What steps change. */
export type Stepped = Pick<
  HandoverRow,
  'state' | 'version' | 'number' | 'named' | 'checklist' | 'handed' | 'taken' | 'skippedAt' | 'signedAt'
>;

/** All SQL of the heads of records, and of who was released. */
@Injectable()
export class HandoversRepository {
  constructor(private readonly dataSource: DataSource) {}

  async find(id: string, tx: EntityManager = this.dataSource.manager): Promise<HandoverRow | null> {
    const [row] = await tx.query<HandoverRow[]>(`SELECT ${columns} FROM handover h WHERE id = $1`, [id]);
    return row ?? null;
  }

  /** Until the transaction ends nobody else takes a step with it. */
  async lock(tx: Transaction, id: string): Promise<HandoverRow | null> {
    const [row] = await tx.query<HandoverRow[]>(`SELECT ${columns} FROM handover h WHERE id = $1 FOR UPDATE`, [id]);
    return row ?? null;
  }

  /** `false`: the duty has its record. */
  async add(tx: Transaction, { id, place, duty, turn, relief, checklist, drawnAt }: NewHandover): Promise<boolean> {
    const made = await tx.query<unknown[]>(
      `INSERT INTO handover (id, place_code, place, site, team, duty, date, from_at, to_at, turn, relief, state, version,
         leads, named, crew, checklist, open_items, drawn_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'open', 1,
         '{"outgoing":[],"incoming":[]}', '[]', '{"outgoing":[],"incoming":[]}', $12, 0, $13)
       ON CONFLICT ON CONSTRAINT handover_once DO NOTHING RETURNING id`,
      [
        ...[id, place.code, JSON.stringify(place), place.site, place.team, duty, turn.date],
        ...[new Date(turn.from), new Date(turn.to), JSON.stringify(turn), relief && JSON.stringify(relief)],
        ...[JSON.stringify(checklist), drawnAt],
      ],
    );
    return made.length > 0;
  }

  async drawn(tx: Transaction, id: string, { leads, crew, figures, openItems, drawnAt }: Drawn): Promise<void> {
    await tx.query(
      'UPDATE handover SET leads = $2, crew = $3, figures = $4, open_items = $5, drawn_at = $6 WHERE id = $1',
      [id, JSON.stringify(leads), JSON.stringify(crew), figures && JSON.stringify(figures), openItems, drawnAt],
    );
  }

  async step(tx: Transaction, id: string, row: Stepped): Promise<void> {
    await tx.query(
      `UPDATE handover SET state = $2, version = $3, number = $4, named = $5, checklist = $6, handed = $7, taken = $8,
         skipped_at = $9, signed_at = $10
       WHERE id = $1`,
      [
        ...[id, row.state, row.version, row.number, JSON.stringify(row.named), JSON.stringify(row.checklist)],
        ...[row.handed && JSON.stringify(row.handed), row.taken && JSON.stringify(row.taken)],
        ...[row.skippedAt, row.signedAt],
      ],
    );
  }

  /** When the last duty began of which there is a record; `null`: there is none. */
  async newest(place: string): Promise<Date | null> {
    const [row] = await this.dataSource.query<{ at: Date | null }[]>(
      'SELECT max(from_at) AS at FROM handover WHERE place_code = $1',
      [place],
    );
    return row?.at ?? null;
  }

  /** Not signed and not known as skipped, of duties that ended before an instant. */
  async overdue(before: Date): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `SELECT id FROM handover WHERE state IN ('open', 'handed') AND skipped_at IS NULL AND to_at < $1 ORDER BY from_at`,
      [before],
    );
    return rows.map(({ id }) => id);
  }

  /** Of a place, in order: an item's age counts them. */
  async signedAt(place: string, tx: EntityManager = this.dataSource.manager): Promise<number[]> {
    const rows = await tx.query<{ at: Date }[]>(
      'SELECT signed_at AS at FROM handover WHERE place_code = $1 AND signed_at IS NOT NULL ORDER BY signed_at',
      [place],
    );
    return rows.map(({ at }) => at.getTime());
  }

  /** Of duties that go on, or that are over and not signed; the oldest first. */
  current(now: Date, since: Date, reach: ReachedPlaces): Promise<HandoverRow[]> {
    const where = new Conditions()
      .add(`(h.to_at > ? OR h.state <> 'signed') AND h.from_at <= ? AND h.to_at > ?`, now, now, since)
      .within(reach, 'h');
    return this.dataSource.query<HandoverRow[]>(
      `SELECT ${columns} FROM handover h WHERE ${where.sql} ORDER BY h.from_at, h.place_code LIMIT 200`,
      where.values,
    );
  }

  /** The newest first; one more than was asked for where there are more. */
  list({ cursor, limit, ...query }: HandoverListQuery, reach: ReachedPlaces): Promise<HandoverRow[]> {
    const where = chosen(new Conditions(), query).within(reach, 'h');
    const [at, id] = cursor?.split('_') ?? [];
    if (id !== undefined) where.add('(h.from_at, h.id) < (to_timestamp(?::float8 / 1000), ?::uuid)', at, id);
    return this.dataSource.query<HandoverRow[]>(
      `SELECT ${columns} FROM handover h WHERE ${where.sql} ORDER BY h.from_at DESC, h.id DESC
       LIMIT ${where.value(limit + 1)}`,
      where.values,
    );
  }

  /** `false`: was released before. */
  async release(tx: Transaction, id: string, person: string, at: Date, by: string): Promise<boolean> {
    const made = await tx.query<unknown[]>(
      `INSERT INTO handover_release (handover_id, person_id, at, by) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING RETURNING person_id`,
      [id, person, at, by],
    );
    return made.length > 0;
  }

  async released(
    id: string,
    tx: EntityManager = this.dataSource.manager,
  ): Promise<Map<string, { at: number; by: string }>> {
    const rows = await tx.query<{ person: string; at: Date; by: string }[]>(
      'SELECT person_id AS person, at, by FROM handover_release WHERE handover_id = $1',
      [id],
    );
    return new Map(rows.map(({ person, at, by }) => [person, { at: at.getTime(), by }]));
  }
}

type Filters = Pick<HandoverListQuery, 'place' | 'duty' | 'state' | 'from' | 'to'>;

/** What lists and the search choose by. */
export const chosen = (where: Conditions, { place, duty, state, from, to }: Filters): Conditions =>
  where
    .addIf(place, 'h.place_code = ?')
    .addIf(duty, 'h.duty = ?')
    .addIf(state, 'h.state = ?')
    .addIf(from, 'h.date >= ?::date')
    .addIf(to, 'h.date <= ?::date');

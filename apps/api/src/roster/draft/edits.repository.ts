import { Injectable } from '@nestjs/common';
import type { RosterOverride, ShiftStep } from '@zhiban/wire';
import { DataSource, type EntityManager } from 'typeorm';
import type { Transaction } from '../../platform/database';
import type { Days } from '../judging/roster-sources';
import { RosterEditEntity } from './roster-edit.entity';
import { RosterOverrideEntity } from './roster-override.entity';

export type NewOverride = Omit<RosterOverrideEntity, 'id' | 'edit' | 'person'>;

const mostTurns = 200;

@Injectable()
export class EditsRepository {
  constructor(private readonly dataSource: DataSource) {}

  find(tx: EntityManager, id: string): Promise<RosterEditEntity | null> {
    return tx.findOneBy(RosterEditEntity, { id });
  }

  async add(tx: Transaction, edit: RosterEditEntity): Promise<void> {
    await tx.insert(RosterEditEntity, edit);
  }

  async setTurnedBy(tx: Transaction, id: string, turnedBy: string | null): Promise<void> {
    await tx.update(RosterEditEntity, { id }, { turnedBy });
  }

  /** The step that brought an edit back last, if it was taken back before. */
  newestRedo(tx: EntityManager, id: string): Promise<RosterEditEntity | null> {
    return tx.findOne(RosterEditEntity, { where: { turns: id, kind: 'redo' }, order: { revision: 'DESC' } });
  }

  /** Somebody's own edits that can be taken back, and that can be brought back, the next one first. */
  async turns(tx: EntityManager, author: string): Promise<{ undo: string[]; redo: string[] }> {
    const undo = await idsOf(
      tx,
      `SELECT id FROM roster_edit WHERE author = $1 AND kind IN ('edit', 'fill') AND turned_by IS NULL
       ORDER BY revision DESC LIMIT ${mostTurns}`,
      [author],
    );
    // A new edit ends what could be done again.
    const redo = await idsOf(
      tx,
      `SELECT edit.id FROM roster_edit edit JOIN roster_edit back ON back.id = edit.turned_by
       WHERE edit.author = $1 AND back.revision > coalesce((
         SELECT max(revision) FROM roster_edit WHERE author = $1 AND kind IN ('edit', 'fill')), 0)
       ORDER BY back.revision DESC LIMIT ${mostTurns}`,
      [author],
    );
    return { undo, redo };
  }

  /** Who changed these shifts last, and when. */
  async lastOf(tx: EntityManager, ids: readonly string[]): Promise<Map<string, { by: string; at: number }>> {
    const sql = `
      SELECT DISTINCT ON (step->>'id') step->>'id' AS id, author, at
      FROM (SELECT * FROM roster_edit ORDER BY revision DESC LIMIT 500) edit, jsonb_array_elements(changes) step
      WHERE step->>'id' = ANY($1) ORDER BY step->>'id', revision DESC`;
    const rows = await tx.query<{ id: string; author: string; at: Date }[]>(sql, [ids]);
    return new Map(rows.map(({ id, author, at }) => [id, { by: author, at: at.getTime() }]));
  }

  /** Shifts that some later step than this revision has changed. */
  async changedSince(tx: EntityManager, revision: number): Promise<ShiftStep[]> {
    const sql = 'SELECT changes FROM roster_edit WHERE revision > $1 ORDER BY revision';
    const rows = await tx.query<{ changes: ShiftStep[] }[]>(sql, [revision]);
    return rows.flatMap(({ changes }) => changes);
  }

  /** Who changed shifts of these people since a revision; `null`: nobody. */
  async changerSince(tx: EntityManager, revision: number, people: ReadonlySet<string>): Promise<string | null> {
    const sql = 'SELECT author, changes FROM roster_edit WHERE revision > $1 ORDER BY revision DESC';
    const rows = await tx.query<{ author: string; changes: ShiftStep[] }[]>(sql, [revision]);
    const touches = ({ before, after }: ShiftStep) =>
      [before, after].some((shift) => shift && people.has(shift.person));
    return rows.find(({ changes }) => changes.some(touches))?.author ?? null;
  }

  async addOverrides(tx: Transaction, overrides: readonly NewOverride[]): Promise<void> {
    if (overrides.length > 0) await tx.insert(RosterOverrideEntity, [...overrides]);
  }

  /** Of these people, and of queues and desks. */
  async overrides(
    { first, last }: Days,
    people: readonly string[],
    tx: EntityManager = this.dataSource.manager,
  ): Promise<RosterOverride[]> {
    const rows = await tx
      .createQueryBuilder(RosterOverrideEntity, 'given')
      .where('given.date BETWEEN :first AND :last', { first, last })
      .andWhere('(given.personId IS NULL OR given.personId = ANY(:people))', { people })
      .orderBy('given.id')
      .getMany();
    return rows.map(overrideOf);
  }
}

const idsOf = async (tx: EntityManager, sql: string, values: unknown[]): Promise<string[]> =>
  (await tx.query<{ id: string }[]>(sql, values)).map(({ id }) => id);

type Given = Pick<NewOverride, 'verdict' | 'reason' | 'author' | 'at'>;

export const overrideOf = ({ verdict, reason, author, at }: Given): RosterOverride => {
  const { rule, cites, person, key, date, actual, limit, bound } = verdict;
  return { rule, cites, person, key, date, actual, limit, bound, reason, by: author, at: at.getTime() };
};

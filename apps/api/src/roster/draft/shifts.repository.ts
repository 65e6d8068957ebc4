import { Injectable } from '@nestjs/common';
import type { Interval } from '@zhiban/time';
import type { Shift } from '@zhiban/wire';
import { DataSource, type EntityManager } from 'typeorm';
import type { Transaction } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import { oneShiftAtATime, RosterShiftEntity } from './roster-shift.entity';
import { RosterVersionEntity, type RosterName } from './roster-version.entity';
import { breaksInOrder, shiftOf } from './shift-rows';

/** A shift as it is to be kept. `shift: null`: it is gone, and was this person's. */
export interface KeptShift {
  id: string;
  version: number;
  shift: Shift | null;
}

const longestShift = '48 hours';

@Injectable()
export class ShiftsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The revision of a roster; until the transaction ends nobody else changes it. */
  async lock(tx: Transaction, roster: RosterName): Promise<number> {
    const sql = 'SELECT revision FROM roster_version WHERE name = $1 FOR UPDATE';
    const [row] = await tx.query<{ revision: string }[]>(sql, [roster]);
    return Number(row?.revision ?? 0);
  }

  async revision(roster: RosterName, tx: EntityManager = this.dataSource.manager): Promise<number> {
    return Number((await tx.findOneBy(RosterVersionEntity, { name: roster }))?.revision ?? 0);
  }

  async setRevision(tx: Transaction, roster: RosterName, revision: number): Promise<void> {
    await tx.update(RosterVersionEntity, { name: roster }, { revision: String(revision) });
  }

  /** Also those that are gone. */
  byIds(tx: EntityManager, roster: RosterName, ids: readonly string[]): Promise<RosterShiftEntity[]> {
    return this.rows(tx, roster).andWhere('shift.id = ANY(:ids)', { ids }).getMany();
  }

  /** Of these people, whatever of them lies in the span. */
  async ofPeople(tx: EntityManager, roster: RosterName, people: readonly string[], span: Interval): Promise<Shift[]> {
    const sql = `${presentSql} AND person_id = ANY($4)`;
    return inOrder(await tx.query<Shift[]>(sql, [roster, new Date(span.from), new Date(span.to), people]));
  }

  /** Everybody's. */
  async over(tx: EntityManager, roster: RosterName, span: Interval): Promise<Shift[]> {
    return inOrder(await tx.query<Shift[]>(presentSql, [roster, new Date(span.from), new Date(span.to)]));
  }

  /** Of these people, those that begin in the span. */
  async beginning(tx: EntityManager, roster: RosterName, people: readonly string[], span: Interval): Promise<Shift[]> {
    const query = this.rows(tx, roster)
      .andWhere('NOT shift.gone AND shift.from >= :from AND shift.from < :to', instants(span))
      .andWhere('shift.personId = ANY(:people)', { people });
    return (await query.getMany()).map(shiftOf);
  }

  /** Versions other than the first, also of shifts that are gone. */
  async versions(tx: EntityManager, people: readonly string[], span: Interval): Promise<Record<string, number>> {
    const rows = await this.rows(tx, 'draft')
      .select(['shift.roster', 'shift.id', 'shift.version'])
      .andWhere('(shift.version > 1 OR shift.gone)')
      .andWhere('shift.from < :to AND shift.to > :from', instants(span))
      .andWhere('shift.personId = ANY(:people)', { people })
      .getMany();
    return Object.fromEntries(rows.map(({ id, version }) => [id, version]));
  }

  /** Persons of two shifts may change places on the way; at the end nobody has two at one time. */
  async keep(tx: Transaction, roster: RosterName, kept: readonly KeptShift[]): Promise<void> {
    await tx.query(`SET CONSTRAINTS ${oneShiftAtATime} DEFERRED`);
    const there = kept.flatMap(({ shift, version }) => (shift ? [{ ...rowOf(shift), version }] : []));
    if (there.length > 0) await tx.query(upsert, [JSON.stringify(there), roster]);
    const gone = kept.flatMap(({ id, version, shift }) => (shift ? [] : [{ id, version }]));
    if (gone.length > 0) await tx.query(takeOut, [JSON.stringify(gone), roster]);
    await tx.query(`SET CONSTRAINTS ${oneShiftAtATime} IMMEDIATE`).catch((error: unknown) => {
      throw isTwoAtOnce(error) ? new RefusalError('roster.two-at-once', {}) : error;
    });
  }

  private rows(tx: EntityManager, roster: RosterName) {
    return tx.createQueryBuilder(RosterShiftEntity, 'shift').where('shift.roster = :roster', { roster });
  }
}

/** Every judgement reads hundreds of shifts: as rows, for to make entities of them takes longer than to judge. */
const presentSql = `
  SELECT id, person_id AS person, round(extract(epoch FROM from_at) * 1000)::float8 AS "from",
    round(extract(epoch FROM to_at) * 1000)::float8 AS "to", kind, pattern, post, breaks
  FROM roster_shift
  WHERE roster = $1 AND NOT gone AND from_at < $3 AND to_at > $2
    AND from_at > CAST($2 AS timestamptz) - interval '${longestShift}'`;

const inOrder = (shifts: readonly Shift[]): Shift[] =>
  shifts.map((shift) => ({ ...shift, breaks: breaksInOrder(shift.breaks) }));

const upsert = `
  INSERT INTO roster_shift (roster, id, person_id, from_at, to_at, kind, pattern, post, breaks, version, gone)
  SELECT $2, id, person_id, from_at, to_at, kind, pattern, post, breaks, version, false
  FROM jsonb_to_recordset($1) AS r (id text, person_id uuid, from_at timestamptz, to_at timestamptz, kind text,
    pattern text, post text, breaks jsonb, version integer)
  ON CONFLICT (roster, id) DO UPDATE SET person_id = excluded.person_id, from_at = excluded.from_at,
    to_at = excluded.to_at, kind = excluded.kind, pattern = excluded.pattern, post = excluded.post,
    breaks = excluded.breaks, version = excluded.version, gone = false`;

const takeOut = `
  UPDATE roster_shift AS shift SET gone = true, version = r.version
  FROM jsonb_to_recordset($1) AS r (id text, version integer)
  WHERE shift.roster = $2 AND shift.id = r.id`;

const instants = ({ from, to }: Interval) => ({ from: new Date(from), to: new Date(to) });

const rowOf = ({ id, person, from, to, kind, pattern, post, breaks }: Shift) => ({
  id,
  person_id: person,
  from_at: new Date(from),
  to_at: new Date(to),
  kind,
  pattern,
  post,
  breaks,
});

const isTwoAtOnce = (error: unknown): boolean =>
  error instanceof Error && 'driverError' in error && (error.driverError as { code?: string }).code === '23P01';

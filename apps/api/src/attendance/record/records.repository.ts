import { Injectable } from '@nestjs/common';
import type { Instant } from '@zhiban/time';
import type { AttendanceQuery, AttendanceRecord, AttendanceStep, RecordState } from '@zhiban/wire';
import { Between, DataSource, In, type EntityManager, type FindOptionsWhere } from 'typeorm';
import type { Transaction } from '../../platform/database';
import { AttendanceRecordEntity } from './attendance-record.entity';
import { AttendanceStepEntity } from './attendance-step.entity';

export type NewRecord = Omit<AttendanceRecordEntity, 'id' | 'person' | 'version' | 'computedAt' | 'from' | 'to'> & {
  from: Instant;
  to: Instant;
};

/** As much of a record as tells whether it has to be worked out anew. */
export interface KnownRecord {
  id: string;
  personId: string;
  key: string;
  from: Instant;
  to: Instant;
  shifts: AttendanceRecord['shifts'];
  afterLeave: boolean;
  state: RecordState;
}

export type Told = Pick<AttendanceQuery, 'first' | 'last'>;
const name = 'shifts';

@Injectable()
export class RecordsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Of those that end after an instant. */
  known(after: Instant): Promise<KnownRecord[]> {
    return this.dataSource.query<KnownRecord[]>(
      `SELECT id, person_id AS "personId", key, state, shifts, after_leave AS "afterLeave",
         round(extract(epoch FROM from_at) * 1000)::float8 AS "from",
         round(extract(epoch FROM to_at) * 1000)::float8 AS "to"
       FROM attendance_record WHERE to_at > $1`,
      [new Date(after)],
    );
  }

  /** What a lead has settled stays, whatever is found later. */
  async keep(records: readonly NewRecord[], now: Instant): Promise<void> {
    if (records.length === 0) return;
    await this.dataSource.query(
      `INSERT INTO attendance_record AS kept (id, person_id, key, date, from_at, to_at, shifts, after_leave, findings,
         unseen_minutes, strip, digest, state, version, computed_at)
       SELECT gen_random_uuid(), r."personId", r.key, r.date, to_timestamp(r."from" / 1000.0), to_timestamp(r."to" / 1000.0),
         r.shifts, r."afterLeave", r.findings, r."unseenMinutes", r.strip, r.digest, r.state, 1, $2
       FROM jsonb_to_recordset($1::jsonb) AS r ("personId" uuid, key text, date date, "from" float8, "to" float8,
         shifts jsonb, "afterLeave" boolean, findings jsonb, "unseenMinutes" integer, strip jsonb, digest text, state text)
       ON CONFLICT (person_id, key) DO UPDATE SET date = excluded.date, from_at = excluded.from_at,
         to_at = excluded.to_at, shifts = excluded.shifts, after_leave = excluded.after_leave,
         findings = excluded.findings, unseen_minutes = excluded.unseen_minutes, strip = excluded.strip,
         digest = excluded.digest, state = excluded.state, version = kept.version + 1, computed_at = $2
       WHERE kept.state <> 'settled' AND (kept.digest <> excluded.digest OR kept.state = 'gone')`,
      [JSON.stringify(records), new Date(now)],
    );
  }

  /** Nothing is rostered there any more. */
  async drop(ids: readonly string[], now: Instant): Promise<void> {
    if (ids.length === 0) return;
    await this.dataSource.query(
      `UPDATE attendance_record SET state = 'gone', version = version + 1, computed_at = $2
       WHERE id = ANY ($1) AND state NOT IN ('settled', 'gone')`,
      [ids, new Date(now)],
    );
  }

  /** `people`: of nobody else; `null`: of everybody. The latest first. */
  listed(
    { first, last }: Told,
    people: readonly string[] | null,
    states: readonly RecordState[],
    most: number,
  ): Promise<AttendanceRecordEntity[]> {
    const where: FindOptionsWhere<AttendanceRecordEntity> = { date: Between(first, last), state: In([...states]) };
    if (people) where.personId = In([...people]);
    const order = { from: 'DESC', personId: 'ASC' } as const;
    return this.dataSource.manager.find(AttendanceRecordEntity, { where, order, take: most });
  }

  /** Of stretches that touch a span and of which something was found; what is no longer rostered is not among them. */
  over(tx: EntityManager, from: Instant, to: Instant): Promise<AttendanceRecordEntity[]> {
    return tx
      .createQueryBuilder(AttendanceRecordEntity, 'r')
      .where('r.from_at < :to AND r.to_at > :from', { from: new Date(from), to: new Date(to) })
      .andWhere(`r.state <> 'gone' AND jsonb_array_length(r.findings) > 0`)
      .orderBy('r.from_at')
      .addOrderBy('r.id')
      .getMany();
  }

  async counts({ first, last }: Told, people: readonly string[]): Promise<Map<RecordState, number>> {
    const rows = await this.dataSource.query<{ state: RecordState; n: number }[]>(
      `SELECT state, count(*)::int AS n FROM attendance_record
       WHERE date BETWEEN $1 AND $2 AND person_id = ANY ($3) GROUP BY state`,
      [first, last, people],
    );
    return new Map(rows.map(({ state, n }) => [state, n]));
  }

  find(id: string): Promise<AttendanceRecordEntity | null> {
    return this.dataSource.manager.findOneBy(AttendanceRecordEntity, { id });
  }

  /** Until the transaction ends nobody else changes them. */
  lock(tx: Transaction, ids: readonly string[]): Promise<AttendanceRecordEntity[]> {
    const lock = { mode: 'pessimistic_write' } as const;
    return tx.find(AttendanceRecordEntity, { where: { id: In([...ids]) }, order: { id: 'ASC' }, lock });
  }

  async step(tx: Transaction, record: AttendanceRecordEntity, step: Omit<AttendanceStep, 'at'>, at: Instant) {
    const { id, state, findings } = record;
    record.version += 1;
    await tx.update(AttendanceRecordEntity, { id }, { state, findings, version: record.version });
    const made = { recordId: id, version: record.version, at: new Date(at), findings, ...step };
    await tx.insert(AttendanceStepEntity, made);
  }

  async stepsOf(
    ids: readonly string[],
    tx: EntityManager = this.dataSource.manager,
  ): Promise<Map<string, AttendanceStep[]>> {
    const found = new Map<string, AttendanceStep[]>();
    const where = { recordId: In([...ids]) };
    for (const row of await tx.find(AttendanceStepEntity, { where, order: { version: 'ASC' } })) {
      const { recordId, at, by, step, note } = row;
      found.set(recordId, [...(found.get(recordId) ?? []), { at: at.getTime(), by, step, note }]);
    }
    return found;
  }

  /** Until when everything that had ended was looked at; `null`: nothing ever was. */
  async through(): Promise<Instant | null> {
    const rows = await this.dataSource.query<{ through: Date }[]>(
      'SELECT through FROM attendance_watch WHERE name = $1',
      [name],
    );
    return rows[0]?.through.getTime() ?? null;
  }

  async setThrough(at: Instant): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO attendance_watch (name, through) VALUES ($1, $2)
       ON CONFLICT (name) DO UPDATE SET through = excluded.through`,
      [name, new Date(at)],
    );
  }
}

import { Injectable } from '@nestjs/common';
import type { MeetingQuery, ReachedPlaces } from '@zhiban/wire';
import { DataSource, In, type EntityManager } from 'typeorm';
import type { Transaction } from '../../platform/database';
import { MeetingAttendanceEntity } from './meeting-attendance.entity';
import { MeetingVersionEntity } from './meeting-version.entity';
import { MeetingEntity } from './meeting.entity';

export type NewMeeting = Omit<MeetingEntity, 'number'>;
export type AttendanceRow = Omit<MeetingAttendanceEntity, 'meeting' | 'person'>;
export type MeetingVersionRow = Omit<MeetingVersionEntity, 'meeting'>;

/** All SQL of meetings. */
@Injectable()
export class MeetingsRepository {
  constructor(private readonly dataSource: DataSource) {}

  find(id: string, tx: EntityManager = this.dataSource.manager): Promise<MeetingEntity | null> {
    return tx.findOneBy(MeetingEntity, { id });
  }

  /** Until the transaction ends nobody else changes it. */
  lock(tx: Transaction, id: string): Promise<MeetingEntity | null> {
    return tx.findOne(MeetingEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Under the next number; `false`: one of this id is there. */
  async add(tx: Transaction, row: NewMeeting): Promise<boolean> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('meeting numbers', 0))`);
    if (await tx.existsBy(MeetingEntity, { id: row.id })) return false;
    const number = ((await tx.maximum(MeetingEntity, 'number')) ?? 0) + 1;
    await tx.insert(MeetingEntity, { ...row, number } as object);
    return true;
  }

  async change(tx: Transaction, id: string, change: Partial<MeetingEntity>): Promise<void> {
    await tx.update(MeetingEntity, { id }, change as object);
  }

  async addVersion(tx: Transaction, version: MeetingVersionRow): Promise<void> {
    await tx.insert(MeetingVersionEntity, version as object);
  }

  attendance(ids: readonly string[], tx: EntityManager = this.dataSource.manager): Promise<AttendanceRow[]> {
    return tx.findBy(MeetingAttendanceEntity, { meetingId: In([...ids]) });
  }

  async attend(tx: Transaction, rows: readonly AttendanceRow[]): Promise<void> {
    if (rows.length > 0) await tx.upsert(MeetingAttendanceEntity, [...rows], ['meetingId', 'personId']);
  }

  /** The newest first; one more than was asked for where there are more. */
  page({ kind, before, limit }: MeetingQuery, reach: ReachedPlaces): Promise<MeetingEntity[]> {
    const builder = this.dataSource.createQueryBuilder(MeetingEntity, 'm').where('true');
    if (kind !== undefined) builder.andWhere('m.kind = :kind', { kind });
    if (before !== undefined) builder.andWhere('m.number < :before', { before });
    if (!reach.all)
      builder.andWhere(
        `(m.site = ANY(:sites) OR (m.site, m.team) IN (
           SELECT * FROM unnest(CAST(:teamSites AS text[]), CAST(:teams AS text[]))))`,
        {
          sites: reach.sites,
          teamSites: reach.teams.map(({ site }) => site),
          teams: reach.teams.map(({ team }) => team),
        },
      );
    return builder
      .orderBy('m.number', 'DESC')
      .limit(limit + 1)
      .getMany();
  }
}

import { Injectable } from '@nestjs/common';
import type { Interval } from '@zhiban/time';
import type { MeetingKind, MeetingQuery, Place, ReachedPlaces } from '@zhiban/wire';
import { Between, DataSource, In, IsNull, type EntityManager } from 'typeorm';
import type { Transaction } from '../../platform/database';
import { MeetingAddendumEntity } from './meeting-addendum.entity';
import { MeetingAttendanceEntity } from './meeting-attendance.entity';
import { MeetingVersionEntity } from './meeting-version.entity';
import { MeetingEntity } from './meeting.entity';

export type NewMeeting = Omit<MeetingEntity, 'number'>;
export type AttendanceRow = Omit<MeetingAttendanceEntity, 'meeting' | 'person'>;
export type AddendumRow = Omit<MeetingAddendumEntity, 'meeting'>;
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

  /** Until the transaction ends nobody else opens one. */
  async lockOpening(tx: Transaction): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('meeting numbers', 0))`);
  }

  /** Under the next number. */
  async add(tx: Transaction, row: NewMeeting): Promise<void> {
    const number = ((await tx.maximum(MeetingEntity, 'number')) ?? 0) + 1;
    await tx.insert(MeetingEntity, { ...row, number });
  }

  /** One of this kind at the very place in a span. */
  at(
    { kind, site, team }: Place & { kind: MeetingKind },
    span: Interval,
    tx: Transaction,
  ): Promise<MeetingEntity | null> {
    const at = Between(new Date(span.from), new Date(span.to));
    return tx.findOne(MeetingEntity, {
      where: { kind, at, site: site ?? IsNull(), team: team ?? IsNull() },
      order: { number: 'ASC' },
    });
  }

  /** Of everywhere, what stands in the way of one being owed. */
  async held({ from, to }: Interval): Promise<(Place & { kind: MeetingKind; at: number })[]> {
    const rows = await this.dataSource.manager.find(MeetingEntity, {
      select: { kind: true, site: true, team: true, at: true },
      where: { at: Between(new Date(from), new Date(to)) },
    });
    return rows.map(({ kind, site, team, at }) => ({ kind, site, team, at: at.getTime() }));
  }

  /** When the first of all was written down; `null`: none is. */
  async begunAt(): Promise<number | null> {
    const [row] = await this.dataSource.query<{ at: Date | null }[]>('SELECT min(opened_at) AS at FROM meeting');
    return row?.at?.getTime() ?? null;
  }

  async change(tx: Transaction, id: string, change: Partial<MeetingEntity>): Promise<void> {
    await tx.update(MeetingEntity, { id }, change);
  }

  async addVersion(tx: Transaction, version: MeetingVersionRow): Promise<void> {
    await tx.insert(MeetingVersionEntity, version);
  }

  attendance(ids: readonly string[], tx: EntityManager = this.dataSource.manager): Promise<AttendanceRow[]> {
    return tx.findBy(MeetingAttendanceEntity, { meetingId: In([...ids]) });
  }

  async attend(tx: Transaction, rows: readonly AttendanceRow[]): Promise<void> {
    if (rows.length > 0) await tx.upsert(MeetingAttendanceEntity, [...rows], ['meetingId', 'personId']);
  }

  async leaveOut(tx: Transaction, meetingId: string, persons: readonly string[]): Promise<void> {
    if (persons.length > 0) await tx.delete(MeetingAttendanceEntity, { meetingId, personId: In([...persons]) });
  }

  addenda(meetingId: string): Promise<AddendumRow[]> {
    return this.dataSource.manager.find(MeetingAddendumEntity, {
      where: { meetingId },
      order: { at: 'ASC', id: 'ASC' },
    });
  }

  /** `false`: it is there. */
  async addendum(tx: Transaction, row: AddendumRow): Promise<boolean> {
    if (await tx.existsBy(MeetingAddendumEntity, { id: row.id })) return false;
    await tx.insert(MeetingAddendumEntity, row);
    return true;
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

import { Injectable } from '@nestjs/common';
import type { Interval } from '@zhiban/time';
import { DataSource, In, LessThan, MoreThan, type EntityManager } from 'typeorm';
import type { Transaction } from '../../platform/database';
import { RefusalError } from '../../platform/problem';
import { LeaveDayEntity } from './leave-day.entity';

export type NewLeaveDay = Omit<LeaveDayEntity, 'request' | 'person'>;

@Injectable()
export class LeaveDaysRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Of everybody, whatever lies in the span. */
  over(tx: EntityManager, { from, to }: Interval): Promise<LeaveDayEntity[]> {
    return tx.find(LeaveDayEntity, {
      where: { from: LessThan(new Date(to)), to: MoreThan(new Date(from)) },
      order: { from: 'ASC' },
    });
  }

  ofPerson(tx: EntityManager, personId: string, { from, to }: Interval): Promise<LeaveDayEntity[]> {
    return tx.findBy(LeaveDayEntity, { personId, from: LessThan(new Date(to)), to: MoreThan(new Date(from)) });
  }

  ofRequest(requestId: string, tx: EntityManager = this.dataSource.manager): Promise<LeaveDayEntity[]> {
    return tx.find(LeaveDayEntity, { where: { requestId }, order: { nth: 'ASC' } });
  }

  /** The database itself forbids two of one person at one time. */
  async add(tx: Transaction, days: readonly NewLeaveDay[]): Promise<void> {
    await tx.insert(LeaveDayEntity, [...days]).catch((error: unknown) => {
      throw isTwoAtOnce(error) ? new RefusalError('leave-request.overlap', { date: days[0]?.date ?? '' }) : error;
    });
  }

  async remove(tx: Transaction, requestId: string, nths: readonly number[]): Promise<void> {
    await tx.delete(LeaveDayEntity, { requestId, nth: In([...nths]) });
  }
}

const isTwoAtOnce = (error: unknown): boolean =>
  error instanceof Error && 'driverError' in error && (error.driverError as { code?: string }).code === '23P01';

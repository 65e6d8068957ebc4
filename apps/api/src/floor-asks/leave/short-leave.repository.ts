import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, LessThanOrEqual, MoreThan, type EntityManager } from 'typeorm';
import type { Transaction } from '../../platform/database';
import { openLeaveStates } from './leave-steps';
import { ShortLeaveEntity } from './short-leave.entity';

@Injectable()
export class ShortLeaveRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Those that have not ended, the longest asked first. */
  open(tx: EntityManager = this.dataSource.manager): Promise<ShortLeaveEntity[]> {
    return tx.find(ShortLeaveEntity, { where: { state: In(openLeaveStates) }, order: { askedAt: 'ASC', id: 'ASC' } });
  }

  /** Those that ended since then, the newest last. */
  endedSince(since: Date): Promise<ShortLeaveEntity[]> {
    const where = { endedAt: MoreThan(since) };
    return this.dataSource.manager.find(ShortLeaveEntity, { where, order: { endedAt: 'ASC', id: 'ASC' } });
  }

  /** Those that had been asked for and had not ended at any instant of a span. */
  between({ from, to }: { from: Date; to: Date }): Promise<ShortLeaveEntity[]> {
    const askedAt = LessThanOrEqual(to);
    return this.dataSource.manager.find(ShortLeaveEntity, {
      where: [
        { askedAt, endedAt: IsNull() },
        { askedAt, endedAt: MoreThan(from) },
      ],
      order: { askedAt: 'ASC', id: 'ASC' },
    });
  }

  /** Until the transaction ends nobody else decides about this team. */
  async lockTeam(tx: Transaction, site: string | null, team: string | null): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 140))', [JSON.stringify([site, team])]);
  }

  find(id: string, tx: EntityManager = this.dataSource.manager): Promise<ShortLeaveEntity | null> {
    return tx.findOneBy(ShortLeaveEntity, { id });
  }

  async add(tx: Transaction, leave: ShortLeaveEntity): Promise<void> {
    await tx.insert(ShortLeaveEntity, leave);
  }

  async save(tx: Transaction, { id, ...changed }: ShortLeaveEntity): Promise<void> {
    await tx.update(ShortLeaveEntity, { id }, changed);
  }
}

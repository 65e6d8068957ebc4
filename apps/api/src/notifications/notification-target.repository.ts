import { Injectable } from '@nestjs/common';
import { DataSource, QueryFailedError, type EntityManager } from 'typeorm';
import type { Transaction } from '../platform/database';
import { RefusalError } from '../platform/problem';
import { NotificationTargetEntity } from './notification-target.entity';

@Injectable()
export class NotificationTargetRepository {
  constructor(private readonly dataSource: DataSource) {}

  all(): Promise<NotificationTargetEntity[]> {
    return this.dataSource.manager.find(NotificationTargetEntity, { order: { name: 'ASC' } });
  }

  listening(tx: EntityManager): Promise<NotificationTargetEntity[]> {
    return tx.findBy(NotificationTargetEntity, { enabled: true });
  }

  byId(id: string): Promise<NotificationTargetEntity | null> {
    return this.dataSource.manager.findOneBy(NotificationTargetEntity, { id });
  }

  /** Of these accounts, the numbers that their owners gave so that they may be called. */
  async mobilesOf(accounts: readonly string[]): Promise<string[]> {
    if (accounts.length === 0) return [];
    const rows = await this.dataSource.query<{ mobile: string }[]>(
      'SELECT DISTINCT mobile FROM telling_choice WHERE account = ANY ($1) AND mobile IS NOT NULL ORDER BY mobile',
      [accounts],
    );
    return rows.map(({ mobile }) => mobile);
  }

  /** The target as it is, with nobody else at it until the transaction ends. */
  async lock(tx: Transaction, id: string): Promise<NotificationTargetEntity> {
    const found = await tx.findOne(NotificationTargetEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!found) throw new RefusalError('not-found', {});
    return found;
  }

  async add(tx: Transaction, row: NotificationTargetEntity): Promise<void> {
    await named(row.name, tx.insert(NotificationTargetEntity, row));
  }

  async change(tx: Transaction, row: NotificationTargetEntity): Promise<void> {
    await named(row.name, tx.save(NotificationTargetEntity, row, { reload: false }));
  }

  async remove(tx: Transaction, id: string): Promise<void> {
    await tx.delete(NotificationTargetEntity, { id });
  }
}

/** The database knows best whether a name is taken. */
async function named(name: string, work: Promise<unknown>): Promise<void> {
  await work.catch((error: unknown) => {
    const { constraint } = (error instanceof QueryFailedError ? error.driverError : {}) as { constraint?: string };
    throw constraint === 'notification_target_name_unique'
      ? new RefusalError('notifications.name-taken', { name })
      : error;
  });
}

import { Injectable } from '@nestjs/common';
import { DataSource, LessThan, type EntityManager } from 'typeorm';
import type { Transaction } from '../platform/database';
import { CentreSettingsEntity } from './centre-settings.entity';

@Injectable()
export class CentreSettingsRepository {
  constructor(private readonly dataSource: DataSource) {}

  async newest(tx: EntityManager = this.dataSource.manager): Promise<CentreSettingsEntity | null> {
    const [row] = await tx.find(CentreSettingsEntity, { order: { version: 'DESC' }, take: 1 });
    return row ?? null;
  }

  /** Until the transaction ends nobody else saves. */
  async lock(tx: Transaction): Promise<void> {
    await tx.query('LOCK TABLE centre_settings IN EXCLUSIVE MODE');
  }

  async add(tx: Transaction, row: CentreSettingsEntity): Promise<void> {
    await tx.insert(CentreSettingsEntity, row);
  }

  /** Every version from that on which was in force at `at`. */
  since(at: Date): Promise<CentreSettingsEntity[]> {
    return this.dataSource.manager
      .createQueryBuilder(CentreSettingsEntity, 'own')
      .where(
        (query) =>
          `own.version >= coalesce(${query
            .subQuery()
            .select('max(before.version)')
            .from(CentreSettingsEntity, 'before')
            .where('before.effectiveFrom <= :at')
            .getQuery()}, 1)`,
      )
      .setParameter('at', at)
      .orderBy('own.version')
      .getMany();
  }

  history(before: number | undefined, limit: number): Promise<CentreSettingsEntity[]> {
    return this.dataSource.manager.find(CentreSettingsEntity, {
      where: before === undefined ? {} : { version: LessThan(before) },
      order: { version: 'DESC' },
      take: limit,
    });
  }
}

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '../../platform/database';
import { CaseFlagEntity } from './case-flag.entity';

@Injectable()
export class CaseFlagsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The last that was kept of each owner. */
  newest(tx: Transaction = this.dataSource.manager): Promise<CaseFlagEntity[]> {
    return tx
      .createQueryBuilder(CaseFlagEntity, 'f')
      .distinctOn(['f.owner'])
      .orderBy('f.owner')
      .addOrderBy('f.nth', 'DESC')
      .getMany();
  }

  /** One watch after another. */
  async lock(tx: Transaction): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('case flags', 0))`);
  }

  async add(tx: Transaction, flag: CaseFlagEntity): Promise<void> {
    await tx.insert(CaseFlagEntity, flag);
  }
}

import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Transaction } from '../platform/database';
import { PolicyEditionEntity } from './policy-edition.entity';

@Injectable()
export class PolicyRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** All of them in the order in which they were saved. */
  editions(tx: EntityManager = this.dataSource.manager): Promise<PolicyEditionEntity[]> {
    return tx.find(PolicyEditionEntity, { order: { number: 'ASC' } });
  }

  /** Until the transaction ends nobody else saves. */
  async lock(tx: Transaction): Promise<void> {
    await tx.query('LOCK TABLE policy_edition IN EXCLUSIVE MODE');
  }

  async add(tx: Transaction, row: PolicyEditionEntity): Promise<void> {
    await tx.insert(PolicyEditionEntity, row);
  }
}

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '../../platform/database';
import { AlarmRuleEntity } from './alarm-rule.entity';

@Injectable()
export class AlarmRulesRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Rules that are there, those of the house first. */
  async all(): Promise<AlarmRuleEntity[]> {
    const rows = await this.dataSource.manager.find(AlarmRuleEntity, {
      where: { removed: false },
      order: { changedAt: 'ASC', id: 'ASC' },
    });
    return [...rows.filter((row) => row.builtIn !== null), ...rows.filter((row) => row.builtIn === null)];
  }

  /** Until the transaction ends nobody else changes a rule. `null`: there is no such rule. */
  async lock(tx: Transaction, id: string): Promise<AlarmRuleEntity | null> {
    await tx.query('LOCK TABLE alarm_rule IN EXCLUSIVE MODE');
    return tx.findOneBy(AlarmRuleEntity, { id, removed: false });
  }

  async lockAll(tx: Transaction): Promise<number> {
    await tx.query('LOCK TABLE alarm_rule IN EXCLUSIVE MODE');
    return tx.countBy(AlarmRuleEntity, { removed: false });
  }

  /** Adds those that are not there yet. */
  async seed(rows: readonly AlarmRuleEntity[]): Promise<void> {
    await this.dataSource
      .createQueryBuilder()
      .insert()
      .into(AlarmRuleEntity)
      .values([...rows])
      .orIgnore()
      .execute();
  }

  async save(tx: Transaction, row: AlarmRuleEntity): Promise<void> {
    await tx.save(AlarmRuleEntity, row);
  }
}

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '../../platform/database';
import { AlarmRuleEntity } from './alarm-rule.entity';
import { builtInRules } from './built-in-rules';

@Injectable()
export class AlarmRulesRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Rules that are there, those of the house first and in its order. */
  async all(): Promise<AlarmRuleEntity[]> {
    const rows = await this.dataSource.manager.find(AlarmRuleEntity, {
      where: { removed: false },
      order: { changedAt: 'ASC', id: 'ASC' },
    });
    const place = ({ id }: AlarmRuleEntity) => builtInRules.findIndex((each) => each.id === id);
    const house = rows.filter((row) => place(row) >= 0).sort((a, b) => place(a) - place(b));
    return [...house, ...rows.filter((row) => place(row) < 0)];
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

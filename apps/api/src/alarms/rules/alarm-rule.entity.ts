import type { AlarmRuleBody } from '@zhiban/wire';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** A rule as it is in force; what it was before stands in the audit. Never deleted: alarms name it. */
@Entity('alarm_rule')
@Check('alarm_rule_version_counts', 'version >= 1')
@Check('alarm_rule_built_in_stays', 'built_in IS NULL OR NOT removed')
export class AlarmRuleEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'alarm_rule_pk' })
  id!: string;

  @Column('text', { name: 'built_in', nullable: true })
  builtIn!: string | null;

  @Column('integer')
  version!: number;

  @Column('jsonb')
  rule!: AlarmRuleBody;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;

  @Column('text', { name: 'changed_by' })
  changedBy!: string;

  @Column('boolean')
  removed!: boolean;
}

import type { AlarmMeasure, AlarmRecord, AlarmSeverity, ClearedWhy } from '@zhiban/wire';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { AlarmRuleEntity } from '../rules/alarm-rule.entity';

/** What an alarm says, as it was told last; kept as it was when names and settings change later. */
export type AlarmTold = Pick<
  AlarmRecord,
  | 'ruleZh'
  | 'ruleEn'
  | 'subject'
  | 'zh'
  | 'en'
  | 'person'
  | 'site'
  | 'since'
  | 'value'
  | 'limit'
  | 'formula'
  | 'thresholdSeconds'
  | 'window'
  | 'fault'
>;

/** One breach of a rule by one subject, from its first level until it cleared. */
@Entity('alarm')
@Index('alarm_one_open', ['ruleId', 'subject'], { unique: true, where: 'cleared_at IS NULL' })
@Index('alarm_by_time', ['raisedAt', 'id'])
@Check('alarm_severity_known', "severity IN ('warn', 'alarm') AND worst IN ('warn', 'alarm')")
@Check('alarm_cleared_says_why', '(cleared_at IS NULL) = (cleared_why IS NULL)')
@Check('alarm_acknowledged_by_someone', '(acknowledged_at IS NULL) = (acknowledged_by IS NULL)')
export class AlarmEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'alarm_pk' })
  id!: string;

  @Column('text', { name: 'rule_id' })
  ruleId!: string;

  @ManyToOne(() => AlarmRuleEntity, { nullable: false })
  @JoinColumn({ name: 'rule_id', foreignKeyConstraintName: 'alarm_rule_fk' })
  rule?: AlarmRuleEntity;

  /** `queue:acd/sales`: with the rule it is one of a kind. */
  @Column('text')
  subject!: string;

  @Column('text')
  measure!: AlarmMeasure;

  @Column('text', { nullable: true })
  queue!: string | null;

  @Column('text', { nullable: true })
  seat!: string | null;

  @Column('text', { nullable: true })
  source!: string | null;

  @Column('text', { nullable: true })
  team!: string | null;

  @Column('text')
  severity!: AlarmSeverity;

  @Column('text')
  worst!: AlarmSeverity;

  @Column('jsonb')
  told!: AlarmTold;

  @Column('timestamptz', { name: 'raised_at' })
  raisedAt!: Date;

  @Column('timestamptz', { name: 'cleared_at', nullable: true })
  clearedAt!: Date | null;

  @Column('text', { name: 'cleared_why', nullable: true })
  clearedWhy!: ClearedWhy | null;

  @Column('timestamptz', { name: 'acknowledged_at', nullable: true })
  acknowledgedAt!: Date | null;

  @Column('text', { name: 'acknowledged_by', nullable: true })
  acknowledgedBy!: string | null;

  @Column('text', { nullable: true })
  owner!: string | null;

  @Column('timestamptz', { name: 'snoozed_until', nullable: true })
  snoozedUntil!: Date | null;
}

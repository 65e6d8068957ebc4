import type { ExceptionCurve, ExceptionCustomer, ExceptionKind, ExceptionLevel, ExceptionState } from '@zhiban/wire';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { AlarmEntity } from '../../alarms';

@Entity('service_exception')
@Check('service_exception_level_known', 'level IS NULL OR level BETWEEN 1 AND 3')
@Check('service_exception_level_when_assessed', "state = 'reported' OR (level IS NOT NULL AND kind IS NOT NULL)")
@Index('service_exception_by_state', ['state', 'number'])
@Index('service_exception_by_time', ['firstReportedAt'])
export class ServiceExceptionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'service_exception_pk' })
  id!: string;

  /** As people call it: YC-118. Without gaps, so that one that were missing would be missed. */
  @Index('service_exception_by_number', { unique: true })
  @Column('integer')
  number!: number;

  /** One more with each step. */
  @Column('integer')
  version!: number;

  @Column('text')
  state!: ExceptionState;

  @Column('text', { nullable: true })
  kind!: ExceptionKind | null;

  @Column('integer', { nullable: true })
  level!: ExceptionLevel | null;

  @Column('text')
  title!: string;

  @Column('text')
  text!: string;

  @Column('text', { nullable: true })
  site!: string | null;

  @Column('text', { nullable: true })
  team!: string | null;

  @Column('text', { nullable: true })
  queue!: string | null;

  /** By its Chinese name, as the settings have it. */
  @Column('text', { nullable: true })
  department!: string | null;

  @Column('jsonb', { nullable: true })
  customer!: ExceptionCustomer | null;

  @Index('service_exception_of_alarm', { unique: true })
  @Column('uuid', { name: 'alarm_id', nullable: true })
  alarmId!: string | null;

  @ManyToOne(() => AlarmEntity, { nullable: true })
  @JoinColumn({ name: 'alarm_id', foreignKeyConstraintName: 'service_exception_alarm_fk' })
  alarm?: AlarmEntity | null;

  @Column('timestamptz', { name: 'first_reported_at' })
  firstReportedAt!: Date;

  /** Of its last report: what is opened again is assessed anew. */
  @Column('timestamptz', { name: 'reported_at' })
  reportedAt!: Date;

  @Column('text', { name: 'reported_by' })
  reportedBy!: string;

  @Column('timestamptz', { name: 'assessed_at', nullable: true })
  assessedAt!: Date | null;

  @Column('text', { nullable: true })
  owner!: string | null;

  @Column('text', { nullable: true })
  plan!: string | null;

  /** Set by whoever assessed it; `null`: as its level asks. */
  @Column('timestamptz', { name: 'due_at', nullable: true })
  dueAt!: Date | null;

  @Column('timestamptz', { name: 'told_at', nullable: true })
  toldAt!: Date | null;

  @Column('timestamptz', { name: 'solved_at', nullable: true })
  solvedAt!: Date | null;

  /** Each time the customer was asked: satisfied or not. */
  @Column('jsonb')
  answers!: boolean[];

  /** Of the alarm that it comes from; `null`: not read yet, or there is none. */
  @Column('jsonb', { nullable: true })
  curve!: ExceptionCurve | null;
}

import type { AlarmEventKind, AlarmSeverity } from '@zhiban/wire';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { AlarmEntity } from './alarm.entity';

/** What happened to an alarm, by the rule itself or by a person. Its id names the fact wherever it is told. */
@Entity('alarm_event')
@Index('alarm_event_by_alarm', ['alarmId', 'at'])
export class AlarmEventEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'alarm_event_pk' })
  id!: string;

  @Column('uuid', { name: 'alarm_id' })
  alarmId!: string;

  @ManyToOne(() => AlarmEntity, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn({ name: 'alarm_id', foreignKeyConstraintName: 'alarm_event_alarm_fk' })
  alarm?: AlarmEntity;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  kind!: AlarmEventKind;

  @Column('text', { nullable: true })
  actor!: string | null;

  @Column('text')
  severity!: AlarmSeverity;

  @Column('double precision', { nullable: true })
  value!: number | null;

  @Column('text', { nullable: true })
  text!: string | null;

  @Column('text', { name: 'handed_to', nullable: true })
  to!: string | null;

  @Column('timestamptz', { nullable: true })
  until!: Date | null;
}

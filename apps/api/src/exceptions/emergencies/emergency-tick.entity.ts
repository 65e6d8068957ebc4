import type { EmergencyMark } from '@zhiban/wire';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { EmergencyRunEntity } from './emergency-run.entity';

/** What was said of a step of a run, by whom and when; the last word of a step counts. */
@Entity('emergency_tick')
export class EmergencyTickEntity {
  @PrimaryColumn('uuid', { name: 'run_id', primaryKeyConstraintName: 'emergency_tick_pk' })
  runId!: string;

  @ManyToOne(() => EmergencyRunEntity, { nullable: false })
  @JoinColumn({ name: 'run_id', foreignKeyConstraintName: 'emergency_tick_run_fk' })
  run?: EmergencyRunEntity;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'emergency_tick_pk' })
  nth!: number;

  @Column('text')
  step!: string;

  @Column('text')
  mark!: EmergencyMark;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  by!: string;

  @Column('text')
  note!: string;
}

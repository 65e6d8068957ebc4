import type { AttendanceFinding, AttendanceStep } from '@zhiban/wire';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { AttendanceRecordEntity } from './attendance-record.entity';

/** What people said to a record: a lead who settled it, its person's own word. Never changed once written. */
@Entity('attendance_step')
export class AttendanceStepEntity {
  @PrimaryColumn('uuid', { name: 'record_id', primaryKeyConstraintName: 'attendance_step_pk' })
  recordId!: string;

  @ManyToOne(() => AttendanceRecordEntity, { nullable: false })
  @JoinColumn({ name: 'record_id', foreignKeyConstraintName: 'attendance_step_record_fk' })
  record?: AttendanceRecordEntity;

  /** The version of the record that it made. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'attendance_step_pk' })
  version!: number;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  by!: string;

  @Column('text')
  step!: AttendanceStep['step'];

  @Column('text')
  note!: string;

  /** As they stood after it. */
  @Column('jsonb')
  findings!: AttendanceFinding[];
}

import type { LeaveAllotment, LeaveType } from '@zhiban/wire';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Kinds of leave and allotments, each version as it was saved. */
@Entity('leave_settings')
export class LeaveSettingsEntity {
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'leave_settings_pk' })
  version!: number;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  author!: string;

  @Column('jsonb')
  types!: LeaveType[];

  @Column('jsonb')
  allotments!: LeaveAllotment[];

  @Column('integer', { name: 'certificate_days' })
  certificateDays!: number;
}

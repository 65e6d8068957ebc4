import { Check, Column, Entity, Exclusion, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { PersonEntity } from '../../people';
import { LeaveRequestEntity } from './leave-request.entity';

export const oneLeaveAtATime = 'leave_day_one_at_a_time';

/** A piece of approved leave: the time that it keeps free, and what it used. */
@Entity('leave_day')
@Index('leave_day_by_time', ['from', 'to'])
@Check('leave_day_has_time', 'from_at < to_at')
@Exclusion(oneLeaveAtATime, 'USING gist (person_id WITH =, tstzrange(from_at, to_at) WITH &&)')
export class LeaveDayEntity {
  @PrimaryColumn('uuid', { name: 'request_id', primaryKeyConstraintName: 'leave_day_pk' })
  requestId!: string;

  @ManyToOne(() => LeaveRequestEntity, { nullable: false })
  @JoinColumn({ name: 'request_id', foreignKeyConstraintName: 'leave_day_request_fk' })
  request?: LeaveRequestEntity;

  /** Of the pieces of the request as it was approved. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'leave_day_pk' })
  nth!: number;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @ManyToOne(() => PersonEntity, { nullable: false })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'leave_day_person_fk' })
  person?: PersonEntity;

  @Column('text')
  type!: string;

  @Column('date')
  date!: string;

  @Column('timestamptz', { name: 'from_at' })
  from!: Date;

  @Column('timestamptz', { name: 'to_at' })
  to!: Date;

  @Column('integer')
  minutes!: number;
}

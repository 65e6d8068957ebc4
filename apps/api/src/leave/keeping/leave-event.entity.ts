import type { LeaveRequestState, LeaveStep } from '@zhiban/wire';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { LeaveRequestEntity } from './leave-request.entity';

/** A step of a request: who, when, why; never changed once written. */
@Entity('leave_event')
@Index('leave_event_approved_once', ['requestId'], { unique: true, where: "step = 'approve'" })
export class LeaveEventEntity {
  @PrimaryColumn('uuid', { name: 'request_id', primaryKeyConstraintName: 'leave_event_pk' })
  requestId!: string;

  @ManyToOne(() => LeaveRequestEntity, ({ events }) => events, { nullable: false })
  @JoinColumn({ name: 'request_id', foreignKeyConstraintName: 'leave_event_request_fk' })
  request?: LeaveRequestEntity;

  /** The version of the request that it made. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'leave_event_pk' })
  version!: number;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  by!: string;

  /** The account whose right a deputy used; `null`: their own. */
  @Column('text', { name: 'in_stead_of', nullable: true })
  inSteadOf!: string | null;

  @Column('text')
  step!: LeaveStep | 'file';

  @Column('text')
  state!: LeaveRequestState;

  @Column('text', { nullable: true })
  note!: string | null;
}

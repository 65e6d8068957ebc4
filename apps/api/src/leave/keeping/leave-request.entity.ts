import type { LeavePiece, LeaveRequestState, Shift } from '@zhiban/wire';
import { Column, Entity, Index, JoinColumn, ManyToOne, OneToMany, PrimaryColumn, VirtualColumn } from 'typeorm';
import { callsOfRequest, type KeptCall } from '../../deadlines';
import { PersonEntity } from '../../people';
import { LeaveEventEntity } from './leave-event.entity';

@Entity('leave_request')
@Index('leave_request_by_state', ['state', 'deadline'])
@Index('leave_request_by_person', ['personId', 'filedAt'])
@Index('leave_request_by_days', ['lastDate', 'firstDate'])
export class LeaveRequestEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'leave_request_pk' })
  id!: string;

  /** One more with each step. */
  @Column('integer')
  version!: number;

  @Column('text')
  state!: LeaveRequestState;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @ManyToOne(() => PersonEntity, { nullable: false })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'leave_request_person_fk' })
  person?: PersonEntity;

  /** The account that filed. */
  @Column('text', { name: 'filed_by' })
  filedBy!: string;

  /** A lead filed it for somebody. */
  @Column('boolean', { name: 'on_behalf' })
  onBehalf!: boolean;

  /** When what it asks for was first asked for: other days begin anew. */
  @Column('timestamptz', { name: 'filed_at' })
  filedAt!: Date;

  /** `null`: filed afterwards, it does not lapse. */
  @Column('timestamptz', { nullable: true })
  deadline!: Date | null;

  @Column('text')
  type!: string;

  /** After an early return those that were taken. */
  @Column('jsonb')
  pieces!: LeavePiece[];

  /** Of its pieces; written with them. */
  @Column('date', { name: 'first_date' })
  firstDate!: string;

  @Column('date', { name: 'last_date' })
  lastDate!: string;

  @Column('boolean')
  sudden!: boolean;

  @Column('text')
  reason!: string;

  @Column('integer')
  minutes!: number;

  /** Its place on the waiting list when it was filed; `null`: it had not to wait. */
  @Column('integer', { name: 'began_at', nullable: true })
  beganAt!: number | null;

  /** Published shifts that its approval took or cut, as they were; `null`: not approved. */
  @Column('jsonb', { nullable: true })
  taken!: Shift[] | null;

  @OneToMany(() => LeaveEventEntity, ({ request }) => request)
  events!: LeaveEventEntity[];

  /** When who decides was reminded of it, and others told. */
  @VirtualColumn('json', { query: callsOfRequest })
  calls!: KeptCall[];
}

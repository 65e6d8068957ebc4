import type { LeaveState } from '@zhiban/wire';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { leaveStates } from '@zhiban/wire';

const states = leaveStates.map((state) => `'${state}'`).join(', ');

/** LIVE-3: one short leave of one person, from asking to coming back. Kept as history. */
@Entity('short_leave')
@Check('short_leave_state_known', `state = ANY (ARRAY[${states}])`)
@Index('short_leave_one_open', ['person'], {
  unique: true,
  where: `state = ANY (ARRAY['asked'::text, 'queued'::text, 'granted'::text, 'out'::text])`,
})
@Index('short_leave_by_time', ['askedAt'])
export class ShortLeaveEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'short_leave_pk' })
  id!: string;

  /** Employee number. Site and team as they were: the record outlives a move. */
  @Column('text')
  person!: string;

  @Column('text', { nullable: true })
  site!: string | null;

  @Column('text', { nullable: true })
  team!: string | null;

  @Column('text')
  state!: LeaveState;

  @Column('text')
  note!: string;

  @Column('timestamptz', { name: 'asked_at' })
  askedAt!: Date;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: Date | null;

  @Column('text', { name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  @Column('timestamptz', { name: 'granted_at', nullable: true })
  grantedAt!: Date | null;

  @Column('timestamptz', { name: 'left_at', nullable: true })
  leftAt!: Date | null;

  @Column('timestamptz', { name: 'due_at', nullable: true })
  dueAt!: Date | null;

  /** The seat's own pause told of it, so its end tells of the return. */
  @Column('boolean', { name: 'by_seat' })
  bySeat!: boolean;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Column('text', { nullable: true })
  reason!: string | null;
}

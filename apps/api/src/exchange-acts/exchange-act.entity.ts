import type { ActState, ExchangeAct, ExchangeActView } from '@zhiban/wire';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What somebody did to a seat on the exchange, and how it went. The audit keeps the same and cannot be changed. */
@Entity('exchange_act')
@Check(
  'exchange_act_state_known',
  `state = ANY (ARRAY['sending', 'not-sent', 'done', 'partly', 'refused', 'unanswered', 'ringing', 'on', 'over', 'not-picked-up', 'too-late'])`,
)
@Check('exchange_act_hearing_has_reason', `act <> ALL (ARRAY['listen', 'whisper', 'join']) OR reason IS NOT NULL`)
@Index('exchange_act_one_at_a_seat', ['by', 'source', 'seat'], { unique: true, where: `state = 'sending'` })
@Index('exchange_act_one_hearing', ['by'], {
  unique: true,
  where: `act = ANY (ARRAY['listen'::text, 'whisper'::text, 'join'::text]) AND state = ANY (ARRAY['sending'::text, 'ringing'::text, 'on'::text])`,
})
@Index('exchange_act_by_time', ['at'])
@Index('exchange_act_by_seat', ['source', 'seat', 'at'])
export class ExchangeActEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'exchange_act_pk' })
  id!: string;

  @Column('text')
  act!: ExchangeAct;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  by!: string;

  @Column('text')
  source!: string;

  @Column('text')
  seat!: string;

  @Column('text', { nullable: true })
  person!: string | null;

  @Column('text')
  name!: string;

  @Column('text', { name: 'seat_label', nullable: true })
  seatLabel!: string | null;

  /** Place of the seat at that time: who may read the record follows from it. */
  @Column('text', { nullable: true })
  site!: string | null;

  @Column('text', { nullable: true })
  team!: string | null;

  @Column('jsonb')
  queues!: ExchangeActView['queues'];

  @Column('text', { name: 'pause_reason', nullable: true })
  pauseReason!: string | null;

  @Column('text', { nullable: true })
  visit!: string | null;

  @Column('text', { nullable: true })
  phone!: string | null;

  /** LIVE-5 */
  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('text')
  state!: ActState;

  @Column('text', { nullable: true })
  words!: string | null;

  @Column('timestamptz', { name: 'began_at', nullable: true })
  beganAt!: Date | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;
}

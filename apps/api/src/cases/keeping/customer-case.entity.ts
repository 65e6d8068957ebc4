import type { CaseScore, CaseState, ExceptionCustomer } from '@zhiban/wire';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('customer_case')
@Check('customer_case_score_known', 'score IS NULL OR score BETWEEN 1 AND 5')
@Check('customer_case_settled', "(state = 'open') = (settled_at IS NULL)")
@Check('customer_case_called', "(state = 'called') = (called_at IS NOT NULL)")
@Index('customer_case_running', ['state', 'promisedAt'], { where: "state <> 'called'" })
@Index('customer_case_by_owner', ['owner', 'number'])
export class CustomerCaseEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'customer_case_pk' })
  id!: string;

  /** As people call it: GD-118. Without gaps, so that one that were missing would be missed. */
  @Index('customer_case_by_number', { unique: true })
  @Column('integer')
  number!: number;

  /** One more with each step. */
  @Column('integer')
  version!: number;

  @Column('text')
  state!: CaseState;

  /** By its code in the settings. */
  @Column('text')
  kind!: string;

  @Column('text')
  title!: string;

  @Column('text')
  text!: string;

  @Column('jsonb')
  customer!: ExceptionCustomer;

  @Column('text', { nullable: true })
  site!: string | null;

  @Column('text', { nullable: true })
  team!: string | null;

  /** By its Chinese name, as the settings have it. */
  @Column('text', { nullable: true })
  department!: string | null;

  @Column('text', { name: 'opened_by' })
  openedBy!: string;

  @Index('customer_case_by_time')
  @Column('timestamptz', { name: 'opened_at' })
  openedAt!: Date;

  @Column('text', { nullable: true })
  owner!: string | null;

  @Column('timestamptz', { name: 'promised_at' })
  promisedAt!: Date;

  /** The first promise that was broken; a later one does not mend it. */
  @Column('timestamptz', { name: 'broken_at', nullable: true })
  brokenAt!: Date | null;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt!: Date | null;

  @Column('text', { nullable: true })
  settlement!: string | null;

  @Column('timestamptz', { name: 'called_at', nullable: true })
  calledAt!: Date | null;

  @Column('integer', { nullable: true })
  score!: CaseScore | null;

  @Column('text', { name: 'customer_words', nullable: true })
  customerWords!: string | null;

  /** Return calls since the settlement that nobody took. */
  @Column('integer')
  attempts!: number;
}

import type { CaseEvent, CaseState } from '@zhiban/wire';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { CustomerCaseEntity } from './customer-case.entity';

/** A step of a case: who, when, why, and what it set; never changed once written. */
@Entity('customer_case_event')
export class CustomerCaseEventEntity {
  @PrimaryColumn('uuid', { name: 'case_id', primaryKeyConstraintName: 'customer_case_event_pk' })
  caseId!: string;

  @ManyToOne(() => CustomerCaseEntity, { nullable: false })
  @JoinColumn({ name: 'case_id', foreignKeyConstraintName: 'customer_case_event_case_fk' })
  case?: CustomerCaseEntity;

  /** The version of the case that it made. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'customer_case_event_pk' })
  version!: number;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  by!: string;

  @Column('text')
  step!: CaseEvent['step'];

  @Column('text')
  state!: CaseState;

  @Column('text')
  note!: string;

  @Column('jsonb')
  set!: Record<string, unknown>;
}

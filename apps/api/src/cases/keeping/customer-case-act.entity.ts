import type { CaseDue } from '@zhiban/wire';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { CustomerCaseEntity } from './customer-case.entity';

/** What was told of a clock: once for each run of it, which its key names. */
@Entity('customer_case_act')
export class CustomerCaseActEntity {
  @PrimaryColumn('uuid', { name: 'case_id', primaryKeyConstraintName: 'customer_case_act_pk' })
  caseId!: string;

  @ManyToOne(() => CustomerCaseEntity, { nullable: false })
  @JoinColumn({ name: 'case_id', foreignKeyConstraintName: 'customer_case_act_case_fk' })
  case?: CustomerCaseEntity;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'customer_case_act_pk' })
  key!: string;

  @Column('text')
  kind!: CaseDue['kind'];

  /** `remind`, or which of the escalations. */
  @Column('text')
  step!: string;

  @Column('timestamptz', { name: 'due_at' })
  dueAt!: Date;

  @Column('timestamptz')
  at!: Date;
}

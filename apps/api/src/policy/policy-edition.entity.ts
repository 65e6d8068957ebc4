import type { PolicyBody } from '@zhiban/wire';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** One save of the policy; never changed once written. The newest of a day is what judges from that day on. */
@Entity('policy_edition')
@Check('policy_edition_counts', 'number >= 1')
export class PolicyEditionEntity {
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'policy_edition_pk' })
  number!: number;

  @Column('date', { name: 'effective_from' })
  from!: string;

  /** `null`: what had been saved for that day is withdrawn. */
  @Column('jsonb', { nullable: true })
  body!: PolicyBody | null;

  @Column('text')
  author!: string;

  @Column('text')
  note!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}

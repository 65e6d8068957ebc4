import type { StaffingRules } from '@zhiban/wire';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** One version of goals, shrinkage, posts, work and pools; never changed once written. */
@Entity('staffing_rules')
@Check('staffing_rules_version_counts', 'version >= 1')
export class StaffingRulesEntity {
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'staffing_rules_pk' })
  version!: number;

  @Column('jsonb')
  rules!: StaffingRules;

  @Column('text')
  author!: string;

  @Column('timestamptz', { name: 'made_at' })
  madeAt!: Date;
}

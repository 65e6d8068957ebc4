import type { EmergencyKind, EmergencyStep } from '@zhiban/wire';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A plan, each version as it was saved. */
@Entity('emergency_plan')
export class EmergencyPlanEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'emergency_plan_pk' })
  id!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'emergency_plan_pk' })
  version!: number;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  author!: string;

  @Column('text')
  kind!: EmergencyKind;

  @Column('text')
  zh!: string;

  @Column('text')
  en!: string;

  @Column('boolean')
  active!: boolean;

  @Column('jsonb')
  steps!: EmergencyStep[];
}

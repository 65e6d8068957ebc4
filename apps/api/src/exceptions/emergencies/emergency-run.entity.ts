import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { EmergencyPlanEntity } from './emergency-plan.entity';

/** A plan that is gone through, in earnest or as a drill, in the version that was in force when it began. */
@Entity('emergency_run')
@Check('emergency_run_ended_by_someone', '(ended_at IS NULL) = (ended_by IS NULL)')
export class EmergencyRunEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'emergency_run_pk' })
  id!: string;

  @Column('uuid', { name: 'plan_id' })
  planId!: string;

  @Column('integer', { name: 'plan_version' })
  planVersion!: number;

  @ManyToOne(() => EmergencyPlanEntity, { nullable: false })
  @JoinColumn([
    { name: 'plan_id', referencedColumnName: 'id', foreignKeyConstraintName: 'emergency_run_plan_fk' },
    { name: 'plan_version', referencedColumnName: 'version', foreignKeyConstraintName: 'emergency_run_plan_fk' },
  ])
  plan?: EmergencyPlanEntity;

  @Column('boolean')
  drill!: boolean;

  @Column('text')
  what!: string;

  @Column('text', { nullable: true })
  site!: string | null;

  @Index('emergency_run_by_time')
  @Column('timestamptz', { name: 'begun_at' })
  begunAt!: Date;

  @Column('text', { name: 'begun_by' })
  begunBy!: string;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Column('text', { name: 'ended_by', nullable: true })
  endedBy!: string | null;

  @Column('text', { name: 'end_note' })
  endNote!: string;
}

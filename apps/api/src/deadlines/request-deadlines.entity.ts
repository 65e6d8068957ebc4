import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** When who decides is reminded and others are told; each version as it was saved. */
@Entity('request_deadlines')
@Check('request_deadlines_in_order', 'escalate_hours < remind_hours')
export class RequestDeadlinesEntity {
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'request_deadlines_pk' })
  version!: number;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  author!: string;

  @Column('integer', { name: 'remind_hours', nullable: true })
  remindHours!: number | null;

  @Column('integer', { name: 'escalate_hours', nullable: true })
  escalateHours!: number | null;

  @Column('integer', { name: 'afterwards_hours' })
  afterwardsHours!: number;
}

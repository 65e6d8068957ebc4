import type { CorrectiveEvent } from '@zhiban/wire';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { CorrectiveActionEntity } from './corrective-action.entity';

/** A step of a corrective action as it was taken. */
@Entity('corrective_event')
export class CorrectiveEventEntity {
  @PrimaryColumn('uuid', { name: 'action_id', primaryKeyConstraintName: 'corrective_event_pk' })
  actionId!: string;

  @ManyToOne(() => CorrectiveActionEntity, { nullable: false })
  @JoinColumn({ name: 'action_id', foreignKeyConstraintName: 'corrective_event_action_fk' })
  action?: CorrectiveActionEntity;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'corrective_event_pk' })
  version!: number;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  by!: string;

  @Column('text')
  step!: CorrectiveEvent['step'];

  @Column('text')
  note!: string;

  @Column('jsonb')
  set!: Record<string, unknown>;
}

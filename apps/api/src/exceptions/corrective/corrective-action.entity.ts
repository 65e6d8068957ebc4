import type { CorrectiveState } from '@zhiban/wire';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { ServiceExceptionEntity } from '../keeping/service-exception.entity';

@Entity('corrective_action')
@Check('corrective_action_state_known', "state IN ('open', 'done', 'checked', 'dropped')")
@Index('corrective_action_by_due', ['state', 'dueAt'])
export class CorrectiveActionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'corrective_action_pk' })
  id!: string;

  @Index('corrective_action_of_exception')
  @Column('uuid', { name: 'exception_id' })
  exceptionId!: string;

  @ManyToOne(() => ServiceExceptionEntity, { nullable: false })
  @JoinColumn({ name: 'exception_id', foreignKeyConstraintName: 'corrective_action_exception_fk' })
  exception?: ServiceExceptionEntity;

  /** One more with each step. */
  @Column('integer')
  version!: number;

  @Column('text')
  state!: CorrectiveState;

  @Column('text')
  title!: string;

  @Column('text')
  text!: string;

  /** By its Chinese name. */
  @Column('text', { nullable: true })
  department!: string | null;

  @Column('text')
  owner!: string;

  @Column('timestamptz', { name: 'due_at' })
  dueAt!: Date;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  by!: string;

  @Column('timestamptz', { name: 'done_at', nullable: true })
  doneAt!: Date | null;

  /** When it was told that it is late; `null`: not told of this due date. */
  @Column('timestamptz', { name: 'late_told_at', nullable: true })
  lateToldAt!: Date | null;
}

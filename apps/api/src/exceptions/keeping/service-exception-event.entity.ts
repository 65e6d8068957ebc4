import type { ExceptionEvent, ExceptionState } from '@zhiban/wire';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { ServiceExceptionEntity } from './service-exception.entity';

/** A step of an exception: who, when, why, and what it set; never changed once written. */
@Entity('service_exception_event')
export class ServiceExceptionEventEntity {
  @PrimaryColumn('uuid', { name: 'exception_id', primaryKeyConstraintName: 'service_exception_event_pk' })
  exceptionId!: string;

  @ManyToOne(() => ServiceExceptionEntity, { nullable: false })
  @JoinColumn({ name: 'exception_id', foreignKeyConstraintName: 'service_exception_event_exception_fk' })
  exception?: ServiceExceptionEntity;

  /** The version of the exception that it made. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'service_exception_event_pk' })
  version!: number;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  by!: string;

  @Column('text')
  step!: ExceptionEvent['step'];

  @Column('text')
  state!: ExceptionState;

  @Column('text')
  note!: string;

  @Column('jsonb')
  set!: Record<string, unknown>;
}

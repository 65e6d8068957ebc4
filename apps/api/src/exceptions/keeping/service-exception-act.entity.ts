import type { ExceptionClock } from '@zhiban/wire';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { ServiceExceptionEntity } from './service-exception.entity';

/** What was told of a clock: once for each run of it, which its key names. */
@Entity('service_exception_act')
export class ServiceExceptionActEntity {
  @PrimaryColumn('uuid', { name: 'exception_id', primaryKeyConstraintName: 'service_exception_act_pk' })
  exceptionId!: string;

  @ManyToOne(() => ServiceExceptionEntity, { nullable: false })
  @JoinColumn({ name: 'exception_id', foreignKeyConstraintName: 'service_exception_act_exception_fk' })
  exception?: ServiceExceptionEntity;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'service_exception_act_pk' })
  key!: string;

  @Column('text')
  kind!: ExceptionClock['kind'];

  /** `remind`, or which of the escalations. */
  @Column('text')
  step!: string;

  @Column('timestamptz', { name: 'due_at' })
  dueAt!: Date;

  @Column('timestamptz')
  at!: Date;
}

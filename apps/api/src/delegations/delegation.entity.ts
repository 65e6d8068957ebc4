import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { UserEntity, type DeputyPlace } from '../platform/sign-in';

/** Somebody stands in for somebody else, for a time. Ended early it stays, with who ended it. */
@Entity('delegation')
@Check('delegation_has_time', 'from_at < until_at')
@Check('delegation_to_another', 'delegator_id <> deputy_id')
@Check('delegation_ended_by_somebody', '(ended_at IS NULL) = (ended_by IS NULL)')
@Index('delegation_by_deputy', ['deputyId', 'until'])
@Index('delegation_by_delegator', ['delegatorId', 'until'])
export class DelegationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'delegation_pk' })
  id!: string;

  @Column('uuid', { name: 'delegator_id' })
  delegatorId!: string;

  @ManyToOne(() => UserEntity, { nullable: false })
  @JoinColumn({ name: 'delegator_id', foreignKeyConstraintName: 'delegation_delegator_fk' })
  delegator?: UserEntity;

  @Column('uuid', { name: 'deputy_id' })
  deputyId!: string;

  @ManyToOne(() => UserEntity, { nullable: false })
  @JoinColumn({ name: 'deputy_id', foreignKeyConstraintName: 'delegation_deputy_fk' })
  deputy?: UserEntity;

  @Column('timestamptz', { name: 'from_at' })
  from!: Date;

  @Column('timestamptz', { name: 'until_at' })
  until!: Date;

  /** `null`: wherever the delegator decides. */
  @Column('jsonb', { nullable: true })
  places!: DeputyPlace[] | null;

  @Column('text')
  why!: string;

  @Column('timestamptz', { name: 'made_at' })
  madeAt!: Date;

  @Column('text', { name: 'made_by' })
  madeBy!: string;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Column('text', { name: 'ended_by', nullable: true })
  endedBy!: string | null;
}

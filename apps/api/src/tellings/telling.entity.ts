import type { TellingKind } from '@zhiban/wire';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { PersonEntity } from '../people';
import { UserEntity } from '../platform/sign-in';

/** One fact as it was told to one account. */
@Entity('telling')
@Check(
  'telling_kind_known',
  "kind IN ('swap', 'leave', 'roster', 'reminder', 'escalation', 'delegation', 'notice', 'case', 'exception', 'handover')",
)
@Unique('telling_once', ['account', 'key'])
@Index('telling_newest', ['account', 'id'])
@Index('telling_unread', ['account'], { where: 'read_at IS NULL' })
@Index('telling_by_age', ['at'])
export class TellingEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', primaryKeyConstraintName: 'telling_pk' })
  id!: string;

  @Column('uuid')
  account!: string;

  @ManyToOne(() => UserEntity, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn({ name: 'account', foreignKeyConstraintName: 'telling_account_fk' })
  user?: UserEntity;

  /** Whose the account was when it was told. */
  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;

  @ManyToOne(() => PersonEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'telling_person_fk' })
  person?: PersonEntity | null;

  @Column('text')
  key!: string;

  @Column('text')
  kind!: TellingKind;

  @Column('text')
  zh!: string;

  @Column('text')
  en!: string;

  @Column('text')
  link!: string;

  /** Passes quiet hours. */
  @Column('boolean')
  urgent!: boolean;

  /** Persons whom the sentences name. */
  @Column('uuid', { array: true })
  about!: string[];

  @Column('timestamptz')
  at!: Date;

  @Column('timestamptz', { name: 'read_at', nullable: true })
  readAt!: Date | null;
}

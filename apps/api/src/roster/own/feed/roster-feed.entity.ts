import type { Language } from '@zhiban/wire';
import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { PersonEntity } from '../../../people';
import { UserEntity } from '../../../platform/sign-in';

/** The private address under which a calendar fetches somebody's shifts; an account has one at most. */
@Entity('roster_feed')
@Unique('roster_feed_token_unique', ['tokenHash'])
@Check('roster_feed_language_known', "language IN ('zh-CN', 'en')")
export class RosterFeedEntity {
  @PrimaryColumn('uuid', { name: 'user_id', primaryKeyConstraintName: 'roster_feed_pk' })
  userId!: string;

  @ManyToOne(() => UserEntity, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn({ name: 'user_id', foreignKeyConstraintName: 'roster_feed_user_fk' })
  user?: UserEntity;

  /** Whose shifts it was made for: an account that comes to be somebody else's shows nobody's under the old address. */
  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @ManyToOne(() => PersonEntity, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'roster_feed_person_fk' })
  person?: PersonEntity;

  @Column('bytea', { name: 'token_hash' })
  tokenHash!: Buffer;

  @Column('text')
  language!: Language;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'fetched_at', nullable: true })
  fetchedAt!: Date | null;
}

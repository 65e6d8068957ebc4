import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { UserEntity } from './user.entity';

@Entity('session')
export class SessionEntity {
  /** SHA-256 of the token that the cookie carries; the token itself is kept nowhere. */
  @PrimaryColumn('bytea', { name: 'token_hash', primaryKeyConstraintName: 'session_pk' })
  tokenHash!: Buffer;

  @Index('session_by_user')
  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @ManyToOne(() => UserEntity, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn({ name: 'user_id', foreignKeyConstraintName: 'session_user_fk' })
  user?: UserEntity;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'seen_at' })
  seenAt!: Date;

  /** Where and with what it was opened; `null`: before this was kept. */
  @Column('text', { nullable: true })
  address!: string | null;

  @Column('text', { nullable: true })
  agent!: string | null;
}

import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { UserEntity } from './user.entity';

/** An attempt to sign in as a user that exists. */
@Entity('sign_in')
@Index('sign_in_by_user', ['userId', 'id'])
export class SignInEntity {
  @PrimaryColumn('bigint', {
    primaryKeyConstraintName: 'sign_in_pk',
    generated: 'identity',
    generatedIdentity: 'ALWAYS',
  })
  id!: string;

  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @ManyToOne(() => UserEntity, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn({ name: 'user_id', foreignKeyConstraintName: 'sign_in_user_fk' })
  user?: UserEntity;

  @Index('sign_in_at')
  @Column('timestamptz')
  at!: Date;

  @Column('boolean')
  accepted!: boolean;

  @Column('text')
  address!: string;

  @Column('text', { nullable: true })
  agent!: string | null;
}

import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

@Entity('app_user')
@Unique('app_user_username_unique', ['username'])
@Check('app_user_username_lower', 'username = lower(username)')
export class UserEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'app_user_pk' })
  id!: string;

  /** Lower case. */
  @Column('text')
  username!: string;

  @Column('text', { name: 'password_hash' })
  passwordHash!: string;

  @Column('boolean', { name: 'must_change_password' })
  mustChangePassword!: boolean;

  @Column('timestamptz', { name: 'password_set_at' })
  passwordSetAt!: Date;

  /** An administrator has locked the account; `null`: nobody has. */
  @Column('timestamptz', { name: 'locked_at', nullable: true })
  lockedAt!: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}

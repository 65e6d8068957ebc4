import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { PersonEntity } from '../people';
import { UserEntity } from '../platform/sign-in';

/** Whose an account is. A person has one account at most (ORG-4: nobody uses another's). */
@Entity('account_person')
@Unique('account_person_once', ['personId'])
export class AccountPersonEntity {
  @PrimaryColumn('uuid', { name: 'user_id', primaryKeyConstraintName: 'account_person_pk' })
  userId!: string;

  @ManyToOne(() => UserEntity, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn({ name: 'user_id', foreignKeyConstraintName: 'account_person_user_fk' })
  user?: UserEntity;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @ManyToOne(() => PersonEntity, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'account_person_person_fk' })
  person?: PersonEntity;
}

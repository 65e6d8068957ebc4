import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { UserEntity } from '../platform/sign-in';

/** The device that an account named last as its own. */
@Entity('own_phone')
export class OwnPhoneEntity {
  @PrimaryColumn('uuid', { name: 'user_id', primaryKeyConstraintName: 'own_phone_pk' })
  userId!: string;

  @ManyToOne(() => UserEntity, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn({ name: 'user_id', foreignKeyConstraintName: 'own_phone_user_fk' })
  user?: UserEntity;

  @Column('text')
  phone!: string;
}

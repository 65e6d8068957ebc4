import type { Language, QuietHours, TellingKind } from '@zhiban/wire';
import { Column, Entity, JoinColumn, ManyToOne, OneToOne, PrimaryColumn } from 'typeorm';
import { PersonEntity } from '../../people';
import { UserEntity } from '../../platform/sign-in';

/** How an account wants to hear. */
@Entity('telling_choice')
export class TellingChoiceEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'telling_choice_pk' })
  account!: string;

  @OneToOne(() => UserEntity, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn({ name: 'account', foreignKeyConstraintName: 'telling_choice_account_fk' })
  user?: UserEntity;

  /** Whose address and number these are. */
  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;

  @ManyToOne(() => PersonEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'telling_choice_person_fk' })
  person?: PersonEntity | null;

  @Column('text')
  language!: Language;

  @Column('text', { nullable: true })
  email!: string | null;

  @Column('text', { array: true })
  mailed!: TellingKind[];

  @Column('jsonb', { nullable: true })
  quiet!: QuietHours | null;

  @Column('text', { nullable: true })
  mobile!: string | null;
}

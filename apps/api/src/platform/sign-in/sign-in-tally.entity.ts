import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Failed sign-ins of one key: kept here so that a restart does not give a guesser new chances. */
@Entity('sign_in_tally')
export class SignInTallyEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'sign_in_tally_pk' })
  key!: string;

  @Column('integer')
  failures!: number;

  @Index('sign_in_tally_last')
  @Column('timestamptz', { name: 'last_at' })
  lastAt!: Date;

  @Column('timestamptz', { name: 'held_until' })
  heldUntil!: Date;
}

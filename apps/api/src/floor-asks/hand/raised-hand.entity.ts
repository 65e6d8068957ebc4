import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** LIVE-7: a hand that was raised at a seat, until somebody takes it or its owner lowers it. Kept as history. */
@Entity('raised_hand')
@Index('raised_hand_one_up', ['person'], { unique: true, where: 'ended_at IS NULL' })
export class RaisedHandEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'raised_hand_pk' })
  id!: string;

  @Column('text')
  person!: string;

  @Column('text', { nullable: true })
  site!: string | null;

  @Column('text', { nullable: true })
  team!: string | null;

  @Column('text')
  note!: string;

  @Column('timestamptz', { name: 'raised_at' })
  raisedAt!: Date;

  /** Who took it; `null` with an end: lowered by its owner. */
  @Column('text', { name: 'taken_by', nullable: true })
  takenBy!: string | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;
}

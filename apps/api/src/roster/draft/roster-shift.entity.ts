import type { ShiftBreak, ShiftKind } from '@zhiban/wire';
import { Check, Column, Entity, Exclusion, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { PersonEntity } from '../../people';
import { RosterVersionEntity, type RosterName } from './roster-version.entity';

export const oneShiftAtATime = 'roster_shift_one_at_a_time';

/** A shift of a roster. One that is gone stays with its version, so that a stale page cannot mistake it for another. */
@Entity('roster_shift')
@Index('roster_shift_by_time', ['roster', 'from'])
@Check('roster_shift_has_time', "from_at < to_at AND to_at <= from_at + interval '48 hours'")
// Deferrable: persons of two shifts change places row by row.
@Exclusion(
  oneShiftAtATime,
  'USING gist (roster WITH =, person_id WITH =, tstzrange(from_at, to_at) WITH &&) WHERE (NOT gone)',
  { deferrable: 'INITIALLY IMMEDIATE' },
)
export class RosterShiftEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'roster_shift_pk' })
  roster!: RosterName;

  @ManyToOne(() => RosterVersionEntity, { nullable: false })
  @JoinColumn({ name: 'roster', foreignKeyConstraintName: 'roster_shift_roster_fk' })
  of?: RosterVersionEntity;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'roster_shift_pk' })
  id!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @ManyToOne(() => PersonEntity, { nullable: false })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'roster_shift_person_fk' })
  person?: PersonEntity;

  @Column('timestamptz', { name: 'from_at' })
  from!: Date;

  @Column('timestamptz', { name: 'to_at' })
  to!: Date;

  @Column('text')
  kind!: ShiftKind;

  @Column('text', { nullable: true })
  pattern!: string | null;

  @Column('text', { nullable: true })
  post!: string | null;

  @Column('jsonb')
  breaks!: ShiftBreak[];

  @Column('integer')
  version!: number;

  @Column('boolean')
  gone!: boolean;
}

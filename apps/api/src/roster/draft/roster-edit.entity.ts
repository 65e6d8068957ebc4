import type { DraftStep, ShiftStep } from '@zhiban/wire';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** A step of the draft, kept: who changed what, and what undoes it. */
@Entity('roster_edit')
@Unique('roster_edit_revision_unique', ['revision'])
@Index('roster_edit_by_author', ['author', 'revision'])
@Index('roster_edit_by_shift', { synchronize: false })
export class RosterEditEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'roster_edit_pk' })
  id!: string;

  @Column('bigint')
  revision!: string;

  @Column('text')
  author!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  kind!: DraftStep['kind'];

  /** The step that took this one back, as long as it holds. */
  @Column('uuid', { name: 'turned_by', nullable: true })
  turnedBy!: string | null;

  /** The step that this one takes back. */
  @Column('uuid', { nullable: true })
  turns!: string | null;

  @Column('jsonb')
  changes!: ShiftStep[];

  @Column('text', { nullable: true })
  reason!: string | null;
}

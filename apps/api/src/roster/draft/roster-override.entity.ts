import type { Verdict } from '@zhiban/wire';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { PersonEntity } from '../../people';
import { RosterEditEntity } from './roster-edit.entity';

/** Something was saved against a rule that may be overridden: what, by whom, why. Never changed. */
@Entity('roster_override')
export class RosterOverrideEntity {
  @PrimaryColumn('bigint', {
    primaryKeyConstraintName: 'roster_override_pk',
    generated: 'identity',
    generatedIdentity: 'ALWAYS',
  })
  id!: string;

  /** `null`: it was given when the roster was published. */
  @Column('uuid', { name: 'edit_id', nullable: true })
  editId!: string | null;

  @ManyToOne(() => RosterEditEntity)
  @JoinColumn({ name: 'edit_id', foreignKeyConstraintName: 'roster_override_edit_fk' })
  edit?: RosterEditEntity | null;

  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;

  @ManyToOne(() => PersonEntity)
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'roster_override_person_fk' })
  person?: PersonEntity | null;

  @Index('roster_override_by_date')
  @Column('date')
  date!: string;

  @Column('jsonb')
  verdict!: Verdict;

  @Column('text')
  reason!: string;

  @Column('text')
  author!: string;

  @Column('timestamptz')
  at!: Date;
}

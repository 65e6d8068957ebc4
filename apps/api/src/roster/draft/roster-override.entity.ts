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

  @Column('uuid', { name: 'edit_id' })
  editId!: string;

  @ManyToOne(() => RosterEditEntity, { nullable: false })
  @JoinColumn({ name: 'edit_id', foreignKeyConstraintName: 'roster_override_edit_fk' })
  edit?: RosterEditEntity;

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

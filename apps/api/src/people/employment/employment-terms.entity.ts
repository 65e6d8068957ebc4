import type { HoursSystem, Settlement } from '@zhiban/wire';
import { Check, Column, Entity, Exclusion, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { PersonEntity } from '../person.entity';

/** Terms of employment from a day to a day; `null`: no end is agreed. Nobody has two at a time. */
@Entity('employment_terms')
@Check('employment_terms_in_order', 'last_day >= first_day')
@Check('employment_terms_hours', 'week_hours > 0 AND week_hours <= 168')
@Exclusion(
  'employment_terms_one_at_a_time',
  `USING gist (person_id WITH =, daterange(first_day, last_day, '[]') WITH &&)`,
)
export class EmploymentTermsEntity {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'employment_terms_pk' })
  personId!: string;

  @PrimaryColumn('date', { name: 'first_day', primaryKeyConstraintName: 'employment_terms_pk' })
  firstDay!: string;

  @Column('date', { name: 'last_day', nullable: true })
  lastDay!: string | null;

  @Column('text')
  system!: HoursSystem;

  @Column('text')
  settlement!: Settlement;

  @Column('double precision', { name: 'week_hours' })
  weekHours!: number;

  @Column('double precision', { name: 'period_hours', nullable: true })
  periodHours!: number | null;

  @Column('boolean', { name: 'part_time' })
  partTime!: boolean;

  @Column('boolean', { name: 'night_work' })
  nightWork!: boolean;

  @ManyToOne(() => PersonEntity, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'employment_terms_person_fk' })
  person?: PersonEntity;
}

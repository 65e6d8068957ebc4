import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** What the centre chose for its calendar: one row. */
@Entity('calendar_choice')
@Check('calendar_choice_one_row', 'id = 1')
export class CalendarChoiceEntity {
  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'calendar_choice_pk' })
  id!: number;

  @Column('text')
  country!: string;

  @Column('text', { nullable: true })
  region!: string | null;

  /** Years whose holidays are not published and that go by weekends meanwhile. */
  @Column('integer', { array: true, name: 'weekend_years' })
  weekendYears!: number[];
}

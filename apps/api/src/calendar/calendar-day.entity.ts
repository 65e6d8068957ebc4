import type { DayKind } from '@zhiban/wire';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the centre says of a day, over what the package says. */
@Entity('calendar_day')
export class CalendarDayEntity {
  @PrimaryColumn('date', { primaryKeyConstraintName: 'calendar_day_pk' })
  date!: string;

  /** `null`: the day stays what it is. */
  @Column('text', { nullable: true })
  kind!: DayKind | null;

  @Column('text')
  zh!: string;

  @Column('text')
  en!: string;
}

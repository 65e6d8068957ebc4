import type { PatternBreak } from '@zhiban/wire';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('shift_pattern')
export class ShiftPatternEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'shift_pattern_pk' })
  code!: string;

  @Column('text')
  zh!: string;

  @Column('text')
  en!: string;

  /** On the centre's wall clock, `HH:mm`. */
  @Column('text')
  start!: string;

  @Column('integer')
  minutes!: number;

  @Column('jsonb')
  breaks!: PatternBreak[];

  @Column('text', { nullable: true })
  post!: string | null;

  @Column('boolean')
  retired!: boolean;
}

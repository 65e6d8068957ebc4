import type { CodeMeaning } from '@zhiban/wire';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a code of the centre's spreadsheets stood for when a roster came in last. */
@Entity('roster_code')
export class RosterCodeEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'roster_code_pk' })
  code!: string;

  @Column('jsonb')
  meaning!: CodeMeaning;

  @Column('text')
  author!: string;

  @Column('timestamptz')
  at!: Date;
}

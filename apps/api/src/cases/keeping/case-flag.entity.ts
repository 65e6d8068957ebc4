import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** That an owner came to have too many overdue cases, or no longer had (CASE-3); in turns. */
@Entity('case_flag')
@Check('case_flag_what_known', "what IN ('begun', 'ended')")
export class CaseFlagEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'case_flag_pk' })
  owner!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'case_flag_pk' })
  nth!: number;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  what!: 'begun' | 'ended';

  @Column('integer')
  overdue!: number;
}

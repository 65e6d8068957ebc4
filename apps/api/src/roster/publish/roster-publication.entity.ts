import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** PLAN-7: these days of these people were published. */
@Entity('roster_publication')
@Check('roster_publication_has_days', 'first <= last')
export class RosterPublicationEntity {
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'roster_publication_pk' })
  number!: number;

  @Column('date')
  first!: string;

  @Column('date')
  last!: string;

  @Column('text', { nullable: true })
  site!: string | null;

  @Column('text', { nullable: true })
  team!: string | null;

  /** Of the draft that was published. */
  @Column('bigint')
  revision!: string;

  @Column('text')
  author!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  why!: string;
}

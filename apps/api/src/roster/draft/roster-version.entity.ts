import { Column, Entity, PrimaryColumn } from 'typeorm';

export const rosterNames = ['draft', 'published'] as const;
export type RosterName = (typeof rosterNames)[number];

/** A roster of the whole centre: the draft in which planners work, or what is published. Whoever changes it locks its row. */
@Entity('roster_version')
export class RosterVersionEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'roster_version_pk' })
  name!: RosterName;

  @Column('bigint')
  revision!: string;
}

import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** A board that people made. What it shows stands in its versions. */
@Entity('board')
@Check('board_current_counts', 'current >= 1')
export class BoardEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'board_pk' })
  id!: string;

  /** Number of the version that is shown: the newest. */
  @Column('integer')
  current!: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'deleted_at', nullable: true })
  deletedAt!: Date | null;
}

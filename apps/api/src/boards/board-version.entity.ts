import type { BoardChange, BoardFile } from '@zhiban/wire';
import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { BoardEntity } from './board.entity';

/** One version of a board; never changed once written. */
@Entity('board_version')
@Check('board_version_counts', 'n >= 1')
export class BoardVersionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'board_version_pk' })
  board!: string;

  @ManyToOne(() => BoardEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'board', foreignKeyConstraintName: 'board_version_of_board' })
  of?: BoardEntity;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'board_version_pk' })
  n!: number;

  @Column('jsonb')
  file!: BoardFile;

  @Column('jsonb')
  changes!: BoardChange[];

  @Column('text')
  comment!: string;

  @Column('text')
  author!: string;

  @Column('timestamptz')
  at!: Date;
}

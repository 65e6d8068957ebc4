import type { ImageType } from '@zhiban/wire';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** An uploaded image, kept once however often it is used. `hash` is the SHA-256 of its bytes. */
@Entity('board_image')
@Check('board_image_is_small', 'octet_length(bytes) <= 2097152')
export class BoardImageEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'board_image_pk' })
  hash!: string;

  @Column('text')
  type!: ImageType;

  @Column('integer')
  width!: number;

  @Column('integer')
  height!: number;

  @Column('bytea')
  bytes!: Buffer;

  @Column('text')
  author!: string;

  @Column('timestamptz')
  at!: Date;
}

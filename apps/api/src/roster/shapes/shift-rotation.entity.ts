import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('shift_rotation')
export class ShiftRotationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'shift_rotation_pk' })
  id!: string;

  @Column('text')
  zh!: string;

  @Column('text')
  en!: string;

  /** A pattern's code, or `null` for off, day by day. */
  @Column('jsonb')
  days!: (string | null)[];
}

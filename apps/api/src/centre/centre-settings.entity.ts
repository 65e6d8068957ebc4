import type { CentreSettings } from '@zhiban/wire';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** One version of the centre's settings; never changed once written. */
@Entity('centre_settings')
@Check('centre_settings_version_counts', 'version >= 1')
export class CentreSettingsEntity {
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'centre_settings_pk' })
  version!: number;

  @Column('timestamptz', { name: 'effective_from' })
  effectiveFrom!: Date;

  @Column('jsonb')
  settings!: CentreSettings;

  @Column('text')
  author!: string;

  @Column('text')
  note!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}

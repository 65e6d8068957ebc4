import type { ExceptionRules, ExceptionSettings } from '@zhiban/wire';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Departments and times, each version as it was saved. */
@Entity('exception_settings')
export class ExceptionSettingsEntity {
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'exception_settings_pk' })
  version!: number;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  author!: string;

  @Column('jsonb')
  departments!: ExceptionSettings['departments'];

  @Column('jsonb')
  rules!: ExceptionRules;
}

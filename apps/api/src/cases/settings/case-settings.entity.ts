import type { CaseKind } from '@zhiban/wire';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Kinds and times, each version as it was saved. */
@Entity('case_settings')
export class CaseSettingsEntity {
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'case_settings_pk' })
  version!: number;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  author!: string;

  @Column('jsonb')
  kinds!: CaseKind[];

  @Column('integer', { name: 'remind_before' })
  remindBefore!: number;

  @Column('jsonb', { name: 'escalate_after' })
  escalateAfter!: number[];

  @Column('integer', { name: 'call_attempts' })
  callAttempts!: number;
}

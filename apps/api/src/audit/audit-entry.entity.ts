import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('audit_entry')
@Index('audit_entry_by_actor', ['actor', 'id'])
@Index('audit_entry_by_action', ['action', 'id'])
@Index('audit_entry_by_subject', ['subject', 'id'])
export class AuditEntryEntity {
  @PrimaryColumn('bigint', {
    primaryKeyConstraintName: 'audit_entry_pk',
    generated: 'identity',
    generatedIdentity: 'ALWAYS',
  })
  id!: string;

  @Index('audit_entry_at')
  @Column('timestamptz')
  at!: Date;

  @Column('text')
  actor!: string;

  @Column('text')
  action!: string;

  @Column('text')
  subject!: string;

  /** From where; `null`: the server itself, or before this was kept. */
  @Column('text', { nullable: true })
  address!: string | null;

  @Column('jsonb', { nullable: true })
  before!: unknown;

  @Column('jsonb', { nullable: true })
  after!: unknown;

  @Column('text', { name: 'correlation_id', nullable: true })
  correlationId!: string | null;
}

import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** A key of the event door. The key itself is kept nowhere: it is random, so its SHA-256 is enough to know it by. */
@Entity('door_key')
@Check('door_key_hash_is_sha256', 'octet_length(hash) = 32')
export class DoorKeyEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'door_key_pk' })
  id!: string;

  @Column('text')
  source!: string;

  @Column('text')
  label!: string;

  @Column('text')
  hint!: string;

  @Column('bytea', { unique: true })
  hash!: Buffer;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'last_used_at', nullable: true })
  lastUsedAt!: Date | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}

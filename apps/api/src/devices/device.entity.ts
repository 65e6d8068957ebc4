import type { DeviceBeat, DeviceBoard, Language } from '@zhiban/wire';
import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** What is kept of a beat. */
export type KeptBeat = Omit<DeviceBeat, 'paintedMsAgo'>;

/** A TV. Its token is random and kept nowhere: its SHA-256 is enough to know it by. */
@Entity('device')
@Unique('device_name_unique', ['name'])
@Unique('device_token_unique', ['tokenHash'])
@Unique('device_claim_unique', ['claimHash'])
@Check('device_token_is_sha256', 'octet_length(token_hash) = 32')
@Check('device_claim_is_sha256', 'octet_length(claim_hash) = 32')
@Check('device_claim_ends', '(claim_hash IS NULL) = (claim_until IS NULL)')
@Check('device_has_boards', 'jsonb_array_length(boards) BETWEEN 1 AND 8')
export class DeviceEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'device_pk' })
  id!: string;

  @Column('text')
  name!: string;

  @Column('text')
  language!: Language;

  @Column('jsonb')
  boards!: DeviceBoard[];

  @Column('boolean')
  watched!: boolean;

  @Column('bytea', { name: 'token_hash', nullable: true })
  tokenHash!: Buffer | null;

  /** Of the secret with which the TV fetches its token; until the token was used for the first time. */
  @Column('bytea', { name: 'claim_hash', nullable: true })
  claimHash!: Buffer | null;

  @Column('timestamptz', { name: 'claim_until', nullable: true })
  claimUntil!: Date | null;

  @Column('timestamptz', { name: 'paired_at' })
  pairedAt!: Date;

  @Column('text', { name: 'paired_by' })
  pairedBy!: string;

  @Column('timestamptz', { name: 'seen_at', nullable: true })
  seenAt!: Date | null;

  @Column('text', { nullable: true })
  address!: string | null;

  @Column('timestamptz', { name: 'painted_at', nullable: true })
  paintedAt!: Date | null;

  @Column('jsonb', { nullable: true })
  beat!: KeptBeat | null;

  @Column('timestamptz', { name: 'beat_at', nullable: true })
  beatAt!: Date | null;
}

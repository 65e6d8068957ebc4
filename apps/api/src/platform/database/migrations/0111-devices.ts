import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Devices0111 implements MigrationInterface {
  readonly name = 'devices-0000000000111';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE device (
        id uuid CONSTRAINT device_pk PRIMARY KEY,
        name text NOT NULL CONSTRAINT device_name_unique UNIQUE,
        language text NOT NULL,
        boards jsonb NOT NULL,
        watched boolean NOT NULL,
        token_hash bytea CONSTRAINT device_token_unique UNIQUE,
        claim_hash bytea CONSTRAINT device_claim_unique UNIQUE,
        claim_until timestamptz,
        paired_at timestamptz NOT NULL,
        paired_by text NOT NULL,
        seen_at timestamptz,
        address text,
        painted_at timestamptz,
        beat jsonb,
        beat_at timestamptz,
        CONSTRAINT device_token_is_sha256 CHECK (octet_length(token_hash) = 32),
        CONSTRAINT device_claim_is_sha256 CHECK (octet_length(claim_hash) = 32),
        CONSTRAINT device_claim_ends CHECK ((claim_hash IS NULL) = (claim_until IS NULL)),
        CONSTRAINT device_has_boards CHECK (jsonb_array_length(boards) BETWEEN 1 AND 8)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE device');
  }
}

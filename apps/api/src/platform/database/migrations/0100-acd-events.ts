import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AcdEvents0100 implements MigrationInterface {
  readonly name = 'acd-events-0000000000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE acd_event (
        seq bigint NOT NULL,
        source text NOT NULL,
        event_id text NOT NULL,
        at timestamptz NOT NULL,
        received timestamptz NOT NULL,
        type text NOT NULL,
        payload jsonb NOT NULL,
        CONSTRAINT acd_event_pk PRIMARY KEY (seq, received)
      ) PARTITION BY RANGE (received)`);
    await runner.query(`
      CREATE TABLE acd_event_key (
        source text NOT NULL,
        event_id text NOT NULL,
        received timestamptz NOT NULL,
        CONSTRAINT acd_event_key_pk PRIMARY KEY (source, event_id)
      )`);
    await runner.query('CREATE INDEX acd_event_key_received ON acd_event_key (received)');
    await runner.query(`
      CREATE TABLE source_life (
        source text CONSTRAINT source_life_pk PRIMARY KEY,
        alive_at timestamptz NOT NULL,
        exchange_started_at timestamptz
      )`);
    await runner.query(`
      CREATE TABLE door_key (
        id uuid CONSTRAINT door_key_pk PRIMARY KEY,
        source text NOT NULL,
        label text NOT NULL,
        hint text NOT NULL,
        hash bytea NOT NULL CONSTRAINT door_key_hash_once UNIQUE,
        created_at timestamptz NOT NULL,
        last_used_at timestamptz,
        revoked_at timestamptz,
        CONSTRAINT door_key_hash_is_sha256 CHECK (octet_length(hash) = 32)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE door_key, source_life, acd_event_key, acd_event');
  }
}

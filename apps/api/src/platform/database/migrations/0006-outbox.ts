import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Outbox0006 implements MigrationInterface {
  readonly name = 'outbox-0000000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE outbox_message (
        id uuid CONSTRAINT outbox_message_pk PRIMARY KEY,
        fact text NOT NULL,
        channel text NOT NULL,
        recipient text NOT NULL,
        name text NOT NULL,
        subject text NOT NULL,
        payload jsonb NOT NULL,
        state text NOT NULL,
        attempts integer NOT NULL DEFAULT 0,
        next_at timestamptz NOT NULL,
        give_up_at timestamptz NOT NULL,
        claim uuid,
        last_error jsonb,
        created_at timestamptz NOT NULL,
        sent_at timestamptz,
        CONSTRAINT outbox_message_once UNIQUE (fact, channel, recipient),
        CONSTRAINT outbox_message_state_known CHECK (state IN ('waiting', 'sent', 'failed')),
        CONSTRAINT outbox_message_sent_has_time CHECK ((state = 'sent') = (sent_at IS NOT NULL)),
        CONSTRAINT outbox_message_claim_waits CHECK (claim IS NULL OR state = 'waiting')
      )`);
    await runner.query(`CREATE INDEX outbox_message_due ON outbox_message (next_at) WHERE state = 'waiting'`);
    await runner.query(
      'CREATE INDEX outbox_message_under_way ON outbox_message (channel, recipient) WHERE claim IS NOT NULL',
    );
    await runner.query('CREATE INDEX outbox_message_newest ON outbox_message (created_at, id)');
    await runner.query(`CREATE INDEX outbox_message_failed ON outbox_message (created_at) WHERE state = 'failed'`);
    await runner.query(`
      CREATE TABLE notification_target (
        id uuid CONSTRAINT notification_target_pk PRIMARY KEY,
        name text NOT NULL,
        channel text NOT NULL,
        address text NOT NULL,
        language text NOT NULL,
        enabled boolean NOT NULL,
        subscriptions jsonb NOT NULL,
        quiet jsonb,
        secret text,
        created_at timestamptz NOT NULL,
        CONSTRAINT notification_target_name_unique UNIQUE (name),
        CONSTRAINT notification_target_webhook_signs CHECK ((channel = 'webhook') = (secret IS NOT NULL))
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE notification_target');
    await runner.query('DROP TABLE outbox_message');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Tellings0212 implements MigrationInterface {
  readonly name = 'tellings-0000000000212';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE telling (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT telling_pk PRIMARY KEY,
        account uuid NOT NULL CONSTRAINT telling_account_fk REFERENCES app_user (id) ON DELETE CASCADE,
        person_id uuid CONSTRAINT telling_person_fk REFERENCES person (id) ON DELETE CASCADE,
        key text NOT NULL,
        kind text NOT NULL,
        zh text NOT NULL,
        en text NOT NULL,
        link text NOT NULL,
        urgent boolean NOT NULL,
        about uuid[] NOT NULL,
        at timestamptz NOT NULL,
        read_at timestamptz,
        CONSTRAINT telling_once UNIQUE (account, key),
        CONSTRAINT telling_kind_known CHECK (
          kind IN ('swap', 'leave', 'roster', 'reminder', 'escalation', 'delegation'))
      )`);
    await runner.query('CREATE INDEX telling_newest ON telling (account, id)');
    await runner.query('CREATE INDEX telling_unread ON telling (account) WHERE read_at IS NULL');
    await runner.query('CREATE INDEX telling_by_age ON telling (at)');
    await runner.query(`
      CREATE TABLE telling_choice (
        account uuid CONSTRAINT telling_choice_pk PRIMARY KEY
          CONSTRAINT telling_choice_account_fk REFERENCES app_user (id) ON DELETE CASCADE,
        person_id uuid CONSTRAINT telling_choice_person_fk REFERENCES person (id) ON DELETE CASCADE,
        language text NOT NULL,
        email text,
        mailed text[] NOT NULL,
        quiet jsonb,
        mobile text
      )`);
    await runner.query(`
      ALTER TABLE notification_target
        ADD names boolean NOT NULL DEFAULT false,
        DROP CONSTRAINT notification_target_webhook_signs,
        ADD CONSTRAINT notification_target_webhook_signs CHECK (channel <> 'webhook' OR secret IS NOT NULL),
        ADD CONSTRAINT notification_target_email_signs_not CHECK (channel <> 'email' OR secret IS NULL)`);
    await runner.query('ALTER TABLE notification_target ALTER names DROP DEFAULT');
  }

  async down(runner: QueryRunner): Promise<void> {
    // A robot needs no secret, which the rule of before does not know.
    await runner.query(`DELETE FROM notification_target WHERE channel NOT IN ('email', 'webhook')`);
    await runner.query(`
      ALTER TABLE notification_target
        DROP names,
        DROP CONSTRAINT notification_target_email_signs_not,
        DROP CONSTRAINT notification_target_webhook_signs,
        ADD CONSTRAINT notification_target_webhook_signs CHECK ((channel = 'webhook') = (secret IS NOT NULL))`);
    await runner.query('DROP TABLE telling_choice');
    await runner.query('DROP TABLE telling');
  }
}

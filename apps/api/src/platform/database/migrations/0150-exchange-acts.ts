import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ExchangeActs0150 implements MigrationInterface {
  readonly name = 'exchange-acts-0000000000150';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE exchange_act (
        id uuid CONSTRAINT exchange_act_pk PRIMARY KEY,
        act text NOT NULL,
        at timestamptz NOT NULL,
        by text NOT NULL,
        source text NOT NULL,
        seat text NOT NULL,
        person text,
        name text NOT NULL,
        seat_label text,
        site text,
        team text,
        queues jsonb NOT NULL,
        pause_reason text,
        visit text,
        phone text,
        reason text,
        state text NOT NULL,
        words text,
        began_at timestamptz,
        ended_at timestamptz,
        CONSTRAINT exchange_act_state_known CHECK (state = ANY (ARRAY['sending', 'not-sent', 'done', 'partly', 'refused', 'unanswered', 'ringing', 'on', 'over', 'not-picked-up', 'too-late'])),
        CONSTRAINT exchange_act_hearing_has_reason CHECK (act <> ALL (ARRAY['listen', 'whisper', 'join']) OR reason IS NOT NULL)
      )`);
    await runner.query(`
      CREATE UNIQUE INDEX exchange_act_one_at_a_seat ON exchange_act (by, source, seat) WHERE state = 'sending'`);
    await runner.query(`
      CREATE UNIQUE INDEX exchange_act_one_hearing ON exchange_act (by)
      WHERE act = ANY (ARRAY['listen'::text, 'whisper'::text, 'join'::text])
        AND state = ANY (ARRAY['sending'::text, 'ringing'::text, 'on'::text])`);
    await runner.query('CREATE INDEX exchange_act_by_time ON exchange_act (at)');
    await runner.query('CREATE INDEX exchange_act_by_seat ON exchange_act (source, seat, at)');
    await runner.query(`
      CREATE TABLE own_phone (
        user_id uuid CONSTRAINT own_phone_pk PRIMARY KEY,
        phone text NOT NULL,
        CONSTRAINT own_phone_user_fk FOREIGN KEY (user_id) REFERENCES app_user (id) ON DELETE CASCADE
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE own_phone');
    await runner.query('DROP TABLE exchange_act');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Reports0130 implements MigrationInterface {
  readonly name = 'reports-0000000000130';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE agent_interval_figure (
        source text NOT NULL,
        seat text NOT NULL,
        "from" timestamptz NOT NULL,
        "to" timestamptz NOT NULL,
        revision integer NOT NULL,
        person text,
        name text NOT NULL,
        team text,
        site text,
        counts jsonb NOT NULL,
        gap boolean NOT NULL,
        stored_at timestamptz NOT NULL,
        CONSTRAINT agent_interval_figure_pk PRIMARY KEY (source, seat, "from", revision),
        CONSTRAINT agent_interval_figure_forward CHECK ("from" < "to"),
        CONSTRAINT agent_interval_figure_revision_counts CHECK (revision >= 1)
      )`);
    await runner.query('CREATE INDEX agent_interval_figure_from ON agent_interval_figure ("from")');
    await runner.query(`
      CREATE FUNCTION agent_interval_figure_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'a stored figure never changes: store a new revision'
          USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'agent_interval_figure_is_final';
      END $$`);
    await runner.query(`
      CREATE TRIGGER agent_interval_figure_is_final BEFORE UPDATE ON agent_interval_figure
      FOR EACH ROW EXECUTE FUNCTION agent_interval_figure_is_final()`);
    await runner.query(`
      CREATE TABLE day_replay (
        day date NOT NULL,
        replayed_at timestamptz NOT NULL,
        verdict text NOT NULL,
        reason text,
        intervals integer NOT NULL,
        events integer NOT NULL,
        difference_count integer NOT NULL,
        differences jsonb NOT NULL,
        CONSTRAINT day_replay_pk PRIMARY KEY (day, replayed_at),
        CONSTRAINT day_replay_verdict_known CHECK (verdict IN ('equal', 'differs', 'incomplete')),
        CONSTRAINT day_replay_differs_says_where CHECK ((verdict = 'differs') = (difference_count > 0)),
        CONSTRAINT day_replay_incomplete_says_why CHECK ((verdict = 'incomplete') = (reason IS NOT NULL))
      )`);
    await runner.query(`
      CREATE TABLE report_schedule (
        id uuid CONSTRAINT report_schedule_pk PRIMARY KEY,
        name text NOT NULL,
        request jsonb NOT NULL,
        span text NOT NULL,
        every text NOT NULL,
        at_time text NOT NULL,
        recipients text[] NOT NULL,
        format text NOT NULL,
        language text NOT NULL,
        enabled boolean NOT NULL,
        author text NOT NULL,
        created_at timestamptz NOT NULL,
        next_at timestamptz NOT NULL,
        last_at timestamptz,
        last_error text,
        CONSTRAINT report_schedule_every_known CHECK (every IN ('day', 'week', 'month')),
        CONSTRAINT report_schedule_has_recipients CHECK (cardinality(recipients) > 0)
      )`);
    await runner.query('CREATE INDEX report_schedule_due ON report_schedule (next_at) WHERE enabled');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE report_schedule, day_replay, agent_interval_figure');
    await runner.query('DROP FUNCTION agent_interval_figure_is_final()');
  }
}

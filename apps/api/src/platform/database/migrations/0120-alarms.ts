import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Alarms0120 implements MigrationInterface {
  readonly name = 'alarms-0000000000120';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE alarm_rule (
        id text CONSTRAINT alarm_rule_pk PRIMARY KEY,
        built_in text,
        version integer NOT NULL,
        rule jsonb NOT NULL,
        changed_at timestamptz NOT NULL,
        changed_by text NOT NULL,
        removed boolean NOT NULL,
        CONSTRAINT alarm_rule_version_counts CHECK (version >= 1),
        CONSTRAINT alarm_rule_built_in_stays CHECK (built_in IS NULL OR NOT removed)
      )`);
    await runner.query(`
      CREATE TABLE alarm (
        id uuid CONSTRAINT alarm_pk PRIMARY KEY,
        rule_id text NOT NULL,
        subject text NOT NULL,
        measure text NOT NULL,
        queue text,
        seat text,
        source text,
        team text,
        severity text NOT NULL,
        worst text NOT NULL,
        told jsonb NOT NULL,
        raised_at timestamptz NOT NULL,
        cleared_at timestamptz,
        cleared_why text,
        acknowledged_at timestamptz,
        acknowledged_by text,
        owner text,
        snoozed_until timestamptz,
        CONSTRAINT alarm_rule_fk FOREIGN KEY (rule_id) REFERENCES alarm_rule (id),
        CONSTRAINT alarm_severity_known CHECK (severity IN ('warn', 'alarm') AND worst IN ('warn', 'alarm')),
        CONSTRAINT alarm_cleared_says_why CHECK ((cleared_at IS NULL) = (cleared_why IS NULL)),
        CONSTRAINT alarm_acknowledged_by_someone CHECK ((acknowledged_at IS NULL) = (acknowledged_by IS NULL))
      )`);
    await runner.query('CREATE UNIQUE INDEX alarm_one_open ON alarm (rule_id, subject) WHERE cleared_at IS NULL');
    await runner.query('CREATE INDEX alarm_by_time ON alarm (raised_at, id)');
    await runner.query(`
      CREATE TABLE alarm_event (
        id uuid CONSTRAINT alarm_event_pk PRIMARY KEY,
        alarm_id uuid NOT NULL,
        at timestamptz NOT NULL,
        kind text NOT NULL,
        actor text,
        severity text NOT NULL,
        value double precision,
        text text,
        handed_to text,
        until timestamptz,
        CONSTRAINT alarm_event_alarm_fk FOREIGN KEY (alarm_id) REFERENCES alarm (id) ON DELETE CASCADE
      )`);
    await runner.query('CREATE INDEX alarm_event_by_alarm ON alarm_event (alarm_id, at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE alarm_event');
    await runner.query('DROP TABLE alarm');
    await runner.query('DROP TABLE alarm_rule');
  }
}

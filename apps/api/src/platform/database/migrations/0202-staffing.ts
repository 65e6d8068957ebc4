import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Staffing0202 implements MigrationInterface {
  readonly name = 'staffing-0000000000202';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE staffing_rules (
        version integer CONSTRAINT staffing_rules_pk PRIMARY KEY,
        rules jsonb NOT NULL,
        author text NOT NULL,
        made_at timestamptz NOT NULL,
        CONSTRAINT staffing_rules_version_counts CHECK (version >= 1)
      )`);
    await runner.query(`
      CREATE TABLE staffing_queue (
        id integer GENERATED ALWAYS AS IDENTITY CONSTRAINT staffing_queue_pk PRIMARY KEY,
        key text NOT NULL CONSTRAINT staffing_queue_key UNIQUE
      )`);
    await runner.query(`
      CREATE TABLE staffing_expected_day (
        queue_id integer CONSTRAINT staffing_expected_day_queue REFERENCES staffing_queue,
        date date,
        version integer CONSTRAINT staffing_expected_day_version_counts CHECK (version >= 1),
        minutes smallint NOT NULL,
        contacts double precision[] NOT NULL,
        aht_seconds double precision[] NOT NULL,
        source text NOT NULL,
        note text NOT NULL,
        author text NOT NULL,
        made_at timestamptz NOT NULL,
        CONSTRAINT staffing_expected_day_pk PRIMARY KEY (queue_id, date, version),
        CONSTRAINT staffing_expected_day_even CHECK (cardinality(contacts) = cardinality(aht_seconds))
      )`);
    await runner.query(`CREATE INDEX staffing_expected_day_date ON staffing_expected_day (date)`);
    await runner.query(`
      CREATE TABLE contact_history (
        queue_id integer CONSTRAINT contact_history_queue REFERENCES staffing_queue,
        start timestamptz,
        minutes smallint NOT NULL,
        offered integer NOT NULL,
        handled integer NOT NULL,
        aht_seconds real,
        CONSTRAINT contact_history_pk PRIMARY KEY (queue_id, start),
        CONSTRAINT contact_history_counts CHECK (offered >= 0 AND handled >= 0),
        CONSTRAINT contact_history_minutes CHECK (minutes IN (15, 30, 60)),
        CONSTRAINT contact_history_aht CHECK (aht_seconds > 0)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE contact_history');
    await runner.query('DROP TABLE staffing_expected_day');
    await runner.query('DROP TABLE staffing_queue');
    await runner.query('DROP TABLE staffing_rules');
  }
}

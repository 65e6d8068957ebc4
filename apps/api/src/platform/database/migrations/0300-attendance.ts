import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Attendance0300 implements MigrationInterface {
  readonly name = 'attendance-0000000000300';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['attendance_step', 'attendance_record', 'attendance_watch', 'feed_dark'])
      await runner.query(`DROP TABLE ${table}`);
    await runner.query('DROP FUNCTION attendance_step_stays');
  }
}

const statements = [
  `CREATE TABLE feed_dark (
    source text NOT NULL,
    from_at timestamptz NOT NULL,
    to_at timestamptz,
    CONSTRAINT feed_dark_pk PRIMARY KEY (source, from_at)
  )`,
  `CREATE TABLE attendance_watch (
    name text CONSTRAINT attendance_watch_pk PRIMARY KEY,
    through timestamptz NOT NULL
  )`,
  `CREATE TABLE attendance_record (
    id uuid CONSTRAINT attendance_record_pk PRIMARY KEY,
    person_id uuid NOT NULL CONSTRAINT attendance_record_person_fk REFERENCES person (id),
    key text NOT NULL,
    date date NOT NULL,
    from_at timestamptz NOT NULL,
    to_at timestamptz NOT NULL,
    shifts jsonb NOT NULL,
    after_leave boolean NOT NULL,
    findings jsonb NOT NULL,
    unseen_minutes integer NOT NULL,
    strip jsonb NOT NULL,
    digest text NOT NULL,
    state text NOT NULL,
    version integer NOT NULL,
    computed_at timestamptz NOT NULL,
    CONSTRAINT attendance_record_once UNIQUE (person_id, key),
    CONSTRAINT attendance_record_has_time CHECK (from_at < to_at)
  )`,
  'CREATE INDEX attendance_record_by_date ON attendance_record (date)',
  `CREATE INDEX attendance_record_open ON attendance_record (from_at) WHERE state = 'open'`,
  `CREATE TABLE attendance_step (
    record_id uuid NOT NULL CONSTRAINT attendance_step_record_fk REFERENCES attendance_record (id),
    version integer NOT NULL,
    at timestamptz NOT NULL,
    by text NOT NULL,
    step text NOT NULL,
    note text NOT NULL,
    findings jsonb NOT NULL,
    CONSTRAINT attendance_step_pk PRIMARY KEY (record_id, version)
  )`,
  // A name in a note is taken out when its person is erased; what was decided stays as it was.
  `CREATE FUNCTION attendance_step_stays() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'attendance_step is append-only' USING ERRCODE = 'integrity_constraint_violation';
  END $$`,
  `CREATE TRIGGER attendance_step_stays BEFORE UPDATE OF record_id, version, at, by, step, findings OR DELETE OR TRUNCATE
    ON attendance_step FOR EACH STATEMENT EXECUTE FUNCTION attendance_step_stays()`,
];

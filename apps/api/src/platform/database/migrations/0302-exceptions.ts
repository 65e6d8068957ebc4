import type { MigrationInterface, QueryRunner } from 'typeorm';

const appendOnly = ['exception_settings', 'service_exception_event', 'service_exception_act'];

export class Exceptions0302 implements MigrationInterface {
  readonly name = 'exceptions-0000000000302';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...settings, ...exception, ...event, ...act]) await runner.query(statement);
    await runner.query(`
      CREATE FUNCTION exception_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
      END $$`);
    for (const table of appendOnly)
      await runner.query(`
        CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION exception_append_only()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['service_exception_act', 'service_exception_event', 'service_exception', 'exception_settings'])
      await runner.query(`DROP TABLE ${table}`);
    await runner.query('DROP FUNCTION exception_append_only');
  }
}

const settings = [
  `CREATE TABLE exception_settings (
    version integer CONSTRAINT exception_settings_pk PRIMARY KEY,
    at timestamptz NOT NULL,
    author text NOT NULL,
    departments jsonb NOT NULL,
    rules jsonb NOT NULL
  )`,
];

const exception = [
  `CREATE TABLE service_exception (
    id uuid CONSTRAINT service_exception_pk PRIMARY KEY,
    number integer NOT NULL,
    version integer NOT NULL,
    state text NOT NULL,
    kind text,
    level integer,
    title text NOT NULL,
    text text NOT NULL,
    site text,
    team text,
    queue text,
    department text,
    customer jsonb,
    alarm_id uuid CONSTRAINT service_exception_alarm_fk REFERENCES alarm (id),
    first_reported_at timestamptz NOT NULL,
    reported_at timestamptz NOT NULL,
    reported_by text NOT NULL,
    assessed_at timestamptz,
    owner text,
    plan text,
    due_at timestamptz,
    told_at timestamptz,
    solved_at timestamptz,
    answers jsonb NOT NULL,
    CONSTRAINT service_exception_level_known CHECK (level IS NULL OR level BETWEEN 1 AND 3),
    CONSTRAINT service_exception_level_when_assessed CHECK (state = 'reported' OR (level IS NOT NULL AND kind IS NOT NULL))
  )`,
  'CREATE UNIQUE INDEX service_exception_by_number ON service_exception (number)',
  'CREATE UNIQUE INDEX service_exception_of_alarm ON service_exception (alarm_id)',
  'CREATE INDEX service_exception_by_state ON service_exception (state, number)',
  'CREATE INDEX service_exception_by_time ON service_exception (first_reported_at)',
];

const event = [
  `CREATE TABLE service_exception_event (
    exception_id uuid NOT NULL CONSTRAINT service_exception_event_exception_fk REFERENCES service_exception (id),
    version integer NOT NULL,
    at timestamptz NOT NULL,
    by text NOT NULL,
    step text NOT NULL,
    state text NOT NULL,
    note text NOT NULL,
    set jsonb NOT NULL,
    CONSTRAINT service_exception_event_pk PRIMARY KEY (exception_id, version)
  )`,
];

// Whatever asks how often: one act of one run of a clock is done once.
const act = [
  `CREATE TABLE service_exception_act (
    exception_id uuid NOT NULL CONSTRAINT service_exception_act_exception_fk REFERENCES service_exception (id),
    key text NOT NULL,
    kind text NOT NULL,
    step text NOT NULL,
    due_at timestamptz NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT service_exception_act_pk PRIMARY KEY (exception_id, key)
  )`,
];

import type { MigrationInterface, QueryRunner } from 'typeorm';

const appendOnly = ['emergency_plan', 'emergency_tick', 'corrective_event'];

/** Curves of alarms, emergency plans and corrective actions. */
export class ExceptionsMore0306 implements MigrationInterface {
  readonly name = 'exceptions-more-0000000000306';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE service_exception ADD COLUMN curve jsonb');
    for (const statement of [...emergencies, ...corrective]) await runner.query(statement);
    for (const table of appendOnly)
      await runner.query(`
        CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION exception_append_only()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      ...['corrective_event', 'corrective_action'],
      ...['emergency_tick', 'emergency_run', 'emergency_plan'],
    ])
      await runner.query(`DROP TABLE ${table}`);
    await runner.query('ALTER TABLE service_exception DROP COLUMN curve');
  }
}

const emergencies = [
  `CREATE TABLE emergency_plan (
    id uuid NOT NULL,
    version integer NOT NULL,
    at timestamptz NOT NULL,
    author text NOT NULL,
    kind text NOT NULL,
    zh text NOT NULL,
    en text NOT NULL,
    active boolean NOT NULL,
    steps jsonb NOT NULL,
    CONSTRAINT emergency_plan_pk PRIMARY KEY (id, version)
  )`,
  `CREATE TABLE emergency_run (
    id uuid CONSTRAINT emergency_run_pk PRIMARY KEY,
    plan_id uuid NOT NULL,
    plan_version integer NOT NULL,
    drill boolean NOT NULL,
    what text NOT NULL,
    site text,
    begun_at timestamptz NOT NULL,
    begun_by text NOT NULL,
    ended_at timestamptz,
    ended_by text,
    end_note text NOT NULL,
    CONSTRAINT emergency_run_plan_fk FOREIGN KEY (plan_id, plan_version) REFERENCES emergency_plan (id, version),
    CONSTRAINT emergency_run_ended_by_someone CHECK ((ended_at IS NULL) = (ended_by IS NULL))
  )`,
  'CREATE INDEX emergency_run_by_time ON emergency_run (begun_at)',
  `CREATE TABLE emergency_tick (
    run_id uuid NOT NULL CONSTRAINT emergency_tick_run_fk REFERENCES emergency_run (id),
    nth integer NOT NULL,
    step text NOT NULL,
    mark text NOT NULL,
    at timestamptz NOT NULL,
    by text NOT NULL,
    note text NOT NULL,
    CONSTRAINT emergency_tick_pk PRIMARY KEY (run_id, nth)
  )`,
];

const corrective = [
  `CREATE TABLE corrective_action (
    id uuid CONSTRAINT corrective_action_pk PRIMARY KEY,
    exception_id uuid NOT NULL CONSTRAINT corrective_action_exception_fk REFERENCES service_exception (id),
    version integer NOT NULL,
    state text NOT NULL,
    title text NOT NULL,
    text text NOT NULL,
    department text,
    owner text NOT NULL,
    due_at timestamptz NOT NULL,
    at timestamptz NOT NULL,
    by text NOT NULL,
    done_at timestamptz,
    late_told_at timestamptz,
    CONSTRAINT corrective_action_state_known CHECK (state IN ('open', 'done', 'checked', 'dropped'))
  )`,
  'CREATE INDEX corrective_action_by_due ON corrective_action (state, due_at)',
  'CREATE INDEX corrective_action_of_exception ON corrective_action (exception_id)',
  `CREATE TABLE corrective_event (
    action_id uuid NOT NULL CONSTRAINT corrective_event_action_fk REFERENCES corrective_action (id),
    version integer NOT NULL,
    at timestamptz NOT NULL,
    by text NOT NULL,
    step text NOT NULL,
    note text NOT NULL,
    set jsonb NOT NULL,
    CONSTRAINT corrective_event_pk PRIMARY KEY (action_id, version)
  )`,
];

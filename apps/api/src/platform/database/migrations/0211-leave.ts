import type { MigrationInterface, QueryRunner } from 'typeorm';

const appendOnly = ['leave_settings', 'leave_ledger', 'leave_event'];

export class Leave0211 implements MigrationInterface {
  readonly name = 'leave-0000000000211';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [settings, request, event, day, ledger, certificate])
      for (const statement of part) await runner.query(statement);
    await runner.query(`
      CREATE FUNCTION leave_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
      END $$`);
    for (const table of appendOnly)
      await runner.query(`
        CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION leave_append_only()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['certificate', 'ledger', 'day', 'event', 'request', 'settings'])
      await runner.query(`DROP TABLE leave_${table}`);
    await runner.query('DROP FUNCTION leave_append_only');
    await runner.query('DROP FUNCTION leave_ledger_gives_back_what_was_used');
  }
}

const settings = [
  `CREATE TABLE leave_settings (
    version integer CONSTRAINT leave_settings_pk PRIMARY KEY,
    at timestamptz NOT NULL,
    author text NOT NULL,
    types jsonb NOT NULL,
    allotments jsonb NOT NULL,
    certificate_days integer NOT NULL
  )`,
];

const request = [
  `CREATE TABLE leave_request (
    id uuid CONSTRAINT leave_request_pk PRIMARY KEY,
    version integer NOT NULL,
    state text NOT NULL,
    person_id uuid NOT NULL CONSTRAINT leave_request_person_fk REFERENCES person (id),
    filed_by text NOT NULL,
    on_behalf boolean NOT NULL,
    filed_at timestamptz NOT NULL,
    deadline timestamptz,
    type text NOT NULL,
    pieces jsonb NOT NULL,
    first_date date NOT NULL,
    last_date date NOT NULL,
    sudden boolean NOT NULL,
    reason text NOT NULL,
    minutes integer NOT NULL,
    began_at integer,
    taken jsonb
  )`,
  'CREATE INDEX leave_request_by_state ON leave_request (state, deadline)',
  'CREATE INDEX leave_request_by_person ON leave_request (person_id, filed_at)',
  'CREATE INDEX leave_request_by_days ON leave_request (last_date, first_date)',
];

const event = [
  `CREATE TABLE leave_event (
    request_id uuid NOT NULL CONSTRAINT leave_event_request_fk REFERENCES leave_request (id),
    version integer NOT NULL,
    at timestamptz NOT NULL,
    by text NOT NULL,
    step text NOT NULL,
    state text NOT NULL,
    note text,
    CONSTRAINT leave_event_pk PRIMARY KEY (request_id, version)
  )`,
  // Whatever the code does: one request is approved once.
  `CREATE UNIQUE INDEX leave_event_approved_once ON leave_event (request_id) WHERE step = 'approve'`,
];

const day = [
  `CREATE TABLE leave_day (
    request_id uuid NOT NULL CONSTRAINT leave_day_request_fk REFERENCES leave_request (id),
    nth integer NOT NULL,
    person_id uuid NOT NULL CONSTRAINT leave_day_person_fk REFERENCES person (id),
    type text NOT NULL,
    date date NOT NULL,
    from_at timestamptz NOT NULL,
    to_at timestamptz NOT NULL,
    minutes integer NOT NULL,
    CONSTRAINT leave_day_pk PRIMARY KEY (request_id, nth),
    CONSTRAINT leave_day_has_time CHECK (from_at < to_at),
    CONSTRAINT leave_day_one_at_a_time EXCLUDE USING gist (person_id WITH =, tstzrange(from_at, to_at) WITH &&)
  )`,
  'CREATE INDEX leave_day_by_time ON leave_day (from_at, to_at)',
];

const ledger = [
  `CREATE TABLE leave_ledger (
    nth bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT leave_ledger_pk PRIMARY KEY,
    id uuid NOT NULL,
    person_id uuid NOT NULL CONSTRAINT leave_ledger_person_fk REFERENCES person (id),
    type text NOT NULL,
    kind text NOT NULL,
    minutes integer NOT NULL,
    date date NOT NULL,
    until date,
    at timestamptz NOT NULL,
    by text NOT NULL,
    note text NOT NULL,
    request_id uuid CONSTRAINT leave_ledger_request_fk REFERENCES leave_request (id),
    opening boolean NOT NULL,
    CONSTRAINT leave_ledger_sign CHECK (CASE
      WHEN kind IN ('grant', 'return') THEN minutes > 0
      WHEN kind IN ('use', 'expiry') THEN minutes < 0
      ELSE kind = 'correction' AND minutes <> 0 END),
    CONSTRAINT leave_ledger_until CHECK (until IS NULL OR (kind = 'grant' AND until >= date)),
    CONSTRAINT leave_ledger_of_request CHECK ((kind IN ('use', 'return')) = (request_id IS NOT NULL))
  )`,
  'CREATE UNIQUE INDEX leave_ledger_entered_once ON leave_ledger (id)',
  'CREATE INDEX leave_ledger_by_person ON leave_ledger (person_id, type)',
  `CREATE UNIQUE INDEX leave_ledger_opened_once ON leave_ledger (person_id, type) WHERE opening`,
  `CREATE UNIQUE INDEX leave_ledger_used_once ON leave_ledger (request_id) WHERE kind = 'use'`,
  `CREATE FUNCTION leave_ledger_gives_back_what_was_used() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF (SELECT coalesce(sum(minutes), 0) FROM leave_ledger WHERE request_id = NEW.request_id) > 0 THEN
      RAISE EXCEPTION 'more is given back than was used' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
  END $$`,
  `CREATE TRIGGER leave_ledger_gives_back_what_was_used AFTER INSERT ON leave_ledger
    FOR EACH ROW WHEN (NEW.kind = 'return') EXECUTE FUNCTION leave_ledger_gives_back_what_was_used()`,
];

const certificate = [
  `CREATE TABLE leave_certificate (
    id uuid CONSTRAINT leave_certificate_pk PRIMARY KEY,
    request_id uuid NOT NULL CONSTRAINT leave_certificate_request_fk REFERENCES leave_request (id),
    name text NOT NULL,
    type text NOT NULL,
    bytes integer NOT NULL,
    at timestamptz NOT NULL,
    by text NOT NULL,
    purpose text NOT NULL,
    until date NOT NULL,
    key_mark text NOT NULL,
    sealed bytea
  )`,
  'CREATE INDEX leave_certificate_by_request ON leave_certificate (request_id)',
  'CREATE INDEX leave_certificate_by_until ON leave_certificate (until) WHERE sealed IS NOT NULL',
];

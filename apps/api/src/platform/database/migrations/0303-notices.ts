import type { MigrationInterface, QueryRunner } from 'typeorm';

const appendOnly = ['notice_version', 'notice_receipt'];

export class Notices0303 implements MigrationInterface {
  readonly name = 'notices-0000000000303';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...notice, ...version, ...meant, ...receipt]) await runner.query(statement);
    await runner.query(`
      CREATE FUNCTION notice_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
      END $$`);
    for (const table of appendOnly)
      await runner.query(`
        CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION notice_append_only()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['notice_receipt', 'notice_meant', 'notice_version', 'notice'])
      await runner.query(`DROP TABLE ${table}`);
    await runner.query('DROP FUNCTION notice_append_only');
  }
}

const notice = [
  `CREATE TABLE notice (
    id uuid CONSTRAINT notice_pk PRIMARY KEY,
    number integer NOT NULL,
    version integer NOT NULL,
    withdrawn boolean NOT NULL,
    urgency text NOT NULL,
    acknowledge boolean NOT NULL,
    title text NOT NULL,
    text text NOT NULL,
    en jsonb,
    audience jsonb NOT NULL,
    from_at timestamptz NOT NULL,
    until_at timestamptz NOT NULL,
    remind_minutes integer,
    by text NOT NULL,
    by_account uuid,
    by_person uuid,
    at timestamptz NOT NULL,
    anew_version integer NOT NULL,
    anew_at timestamptz NOT NULL,
    CONSTRAINT notice_has_time CHECK (from_at < until_at)
  )`,
  'CREATE UNIQUE INDEX notice_by_number ON notice (number)',
  'CREATE INDEX notice_by_end ON notice (until_at)',
];

const version = [
  `CREATE TABLE notice_version (
    notice_id uuid NOT NULL CONSTRAINT notice_version_notice_fk REFERENCES notice (id),
    version integer NOT NULL,
    at timestamptz NOT NULL,
    by text NOT NULL,
    change text NOT NULL,
    anew boolean NOT NULL,
    reason text NOT NULL,
    body jsonb NOT NULL,
    CONSTRAINT notice_version_pk PRIMARY KEY (notice_id, version)
  )`,
];

// Worked out anew whenever people or the published roster change. Who is meant no more stays, for they may have read it.
const meant = [
  `CREATE TABLE notice_meant (
    notice_id uuid NOT NULL CONSTRAINT notice_meant_notice_fk REFERENCES notice (id),
    person_id uuid NOT NULL CONSTRAINT notice_meant_person_fk REFERENCES person (id),
    gone boolean NOT NULL,
    told_version integer NOT NULL,
    told_at timestamptz,
    reminded integer NOT NULL,
    CONSTRAINT notice_meant_pk PRIMARY KEY (notice_id, person_id)
  )`,
  'CREATE INDEX notice_meant_by_person ON notice_meant (person_id)',
];

const receipt = [
  `CREATE TABLE notice_receipt (
    notice_id uuid NOT NULL CONSTRAINT notice_receipt_notice_fk REFERENCES notice (id),
    person_id uuid NOT NULL CONSTRAINT notice_receipt_person_fk REFERENCES person (id),
    version integer NOT NULL,
    kind text NOT NULL,
    account uuid NOT NULL,
    username text NOT NULL,
    at timestamptz NOT NULL,
    address text NOT NULL,
    agent text,
    CONSTRAINT notice_receipt_pk PRIMARY KEY (notice_id, person_id, version, kind),
    CONSTRAINT notice_receipt_kind_known CHECK (kind IN ('read', 'acknowledge'))
  )`,
  'CREATE INDEX notice_receipt_by_person ON notice_receipt (person_id)',
];

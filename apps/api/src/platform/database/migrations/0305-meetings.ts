import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Meetings0305 implements MigrationInterface {
  readonly name = 'meetings-0000000000305';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...guards]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['meeting_addendum', 'meeting_version', 'meeting_attendance', 'meeting'])
      await runner.query(`DROP TABLE ${table}`);
    await runner.query('DROP FUNCTION meeting_append_only');
    await runner.query('DROP FUNCTION meeting_attendance_signed');
  }
}

const tables = [
  `CREATE TABLE meeting (
    id uuid CONSTRAINT meeting_pk PRIMARY KEY,
    number integer NOT NULL,
    version integer NOT NULL,
    kind text NOT NULL,
    site text,
    team text,
    at timestamptz NOT NULL,
    by text NOT NULL,
    opened_at timestamptz NOT NULL,
    agenda jsonb NOT NULL,
    minutes text NOT NULL,
    signed_by text,
    signed_at timestamptz,
    CONSTRAINT meeting_signed_by_someone CHECK ((signed_by IS NULL) = (signed_at IS NULL))
  )`,
  'CREATE UNIQUE INDEX meeting_by_number ON meeting (number)',
  'CREATE INDEX meeting_by_at ON meeting (at)',
  `CREATE TABLE meeting_attendance (
    meeting_id uuid NOT NULL CONSTRAINT meeting_attendance_meeting_fk REFERENCES meeting (id),
    person_id uuid NOT NULL CONSTRAINT meeting_attendance_person_fk REFERENCES person (id),
    shift_from timestamptz,
    shift_to timestamptz,
    added boolean NOT NULL,
    mark text,
    relieved_at timestamptz,
    word text NOT NULL,
    CONSTRAINT meeting_attendance_pk PRIMARY KEY (meeting_id, person_id),
    CONSTRAINT meeting_attendance_unfit_relieved CHECK (relieved_at IS NULL OR (mark IS NOT NULL AND mark = 'unfit'))
  )`,
  'CREATE INDEX meeting_attendance_by_person ON meeting_attendance (person_id)',
  `CREATE TABLE meeting_version (
    meeting_id uuid NOT NULL CONSTRAINT meeting_version_meeting_fk REFERENCES meeting (id),
    version integer NOT NULL,
    at timestamptz NOT NULL,
    by text NOT NULL,
    change text NOT NULL,
    agenda jsonb NOT NULL,
    minutes text NOT NULL,
    CONSTRAINT meeting_version_pk PRIMARY KEY (meeting_id, version)
  )`,
  `CREATE TABLE meeting_addendum (
    id uuid CONSTRAINT meeting_addendum_pk PRIMARY KEY,
    meeting_id uuid NOT NULL CONSTRAINT meeting_addendum_meeting_fk REFERENCES meeting (id),
    at timestamptz NOT NULL,
    by text NOT NULL,
    words text NOT NULL
  )`,
  'CREATE INDEX meeting_addendum_by_meeting ON meeting_addendum (meeting_id)',
];

const guards = [
  `CREATE FUNCTION meeting_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
  END $$`,
  ...['meeting_version', 'meeting_addendum'].map(
    (table) => `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
    FOR EACH STATEMENT EXECUTE FUNCTION meeting_append_only()`,
  ),
  // What was signed stays as it is.
  `CREATE TRIGGER meeting_signed BEFORE UPDATE OR DELETE ON meeting
   FOR EACH ROW WHEN (OLD.signed_at IS NOT NULL) EXECUTE FUNCTION meeting_append_only()`,
  // But for the word on somebody, which an erasure takes out.
  `CREATE FUNCTION meeting_attendance_signed() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    one meeting_attendance := CASE WHEN TG_OP = 'INSERT' THEN NEW ELSE OLD END;
  BEGIN
    IF EXISTS (SELECT 1 FROM meeting m WHERE m.id = one.meeting_id AND m.signed_at IS NOT NULL) AND (
      TG_OP <> 'UPDATE' OR NEW.word <> '' OR (to_jsonb(NEW) - 'word') IS DISTINCT FROM (to_jsonb(OLD) - 'word')) THEN
      RAISE EXCEPTION 'meeting_attendance is append-only' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  END $$`,
  `CREATE TRIGGER meeting_attendance_signed BEFORE INSERT OR UPDATE OR DELETE ON meeting_attendance
   FOR EACH ROW EXECUTE FUNCTION meeting_attendance_signed()`,
  ...['meeting', 'meeting_attendance'].map(
    (table) => `CREATE TRIGGER ${table}_kept BEFORE TRUNCATE ON ${table}
    FOR EACH STATEMENT EXECUTE FUNCTION meeting_append_only()`,
  ),
];

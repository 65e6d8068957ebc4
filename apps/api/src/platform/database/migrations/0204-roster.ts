import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Roster0204 implements MigrationInterface {
  readonly name = 'roster-0000000000204';

  async up(runner: QueryRunner): Promise<void> {
    // Stays where the tables go: another schema of the same database may use it.
    await runner.query('CREATE EXTENSION IF NOT EXISTS btree_gist');
    await this.shifts(runner);
    await this.edits(runner);
    await this.publications(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'roster_notice',
      'roster_publication',
      'roster_override',
      'roster_edit',
      'roster_shift',
      'roster_version',
    ])
      await runner.query(`DROP TABLE ${table}`);
  }

  private async shifts(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE roster_version (
        name text CONSTRAINT roster_version_pk PRIMARY KEY,
        revision bigint NOT NULL
      )`);
    await runner.query(`INSERT INTO roster_version (name, revision) VALUES ('draft', 0), ('published', 0)`);
    await runner.query(`
      CREATE TABLE roster_shift (
        roster text NOT NULL CONSTRAINT roster_shift_roster_fk REFERENCES roster_version (name),
        id text NOT NULL,
        person_id uuid NOT NULL CONSTRAINT roster_shift_person_fk REFERENCES person (id),
        from_at timestamptz NOT NULL,
        to_at timestamptz NOT NULL,
        kind text NOT NULL,
        pattern text,
        post text,
        breaks jsonb NOT NULL,
        version integer NOT NULL,
        gone boolean NOT NULL,
        CONSTRAINT roster_shift_pk PRIMARY KEY (roster, id),
        CONSTRAINT roster_shift_has_time CHECK (from_at < to_at AND to_at <= from_at + interval '48 hours'),
        CONSTRAINT roster_shift_one_at_a_time EXCLUDE USING gist
          (roster WITH =, person_id WITH =, tstzrange(from_at, to_at) WITH &&) WHERE (NOT gone)
          DEFERRABLE INITIALLY IMMEDIATE
      )`);
    await runner.query('CREATE INDEX roster_shift_by_time ON roster_shift (roster, from_at)');
  }

  private async edits(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE roster_edit (
        id uuid CONSTRAINT roster_edit_pk PRIMARY KEY,
        revision bigint NOT NULL CONSTRAINT roster_edit_revision_unique UNIQUE,
        author text NOT NULL,
        at timestamptz NOT NULL,
        kind text NOT NULL,
        turned_by uuid,
        turns uuid,
        changes jsonb NOT NULL,
        reason text
      )`);
    await runner.query('CREATE INDEX roster_edit_by_author ON roster_edit (author, revision)');
    await runner.query(`
      CREATE TABLE roster_override (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT roster_override_pk PRIMARY KEY,
        edit_id uuid CONSTRAINT roster_override_edit_fk REFERENCES roster_edit (id),
        person_id uuid CONSTRAINT roster_override_person_fk REFERENCES person (id),
        date date NOT NULL,
        verdict jsonb NOT NULL,
        reason text NOT NULL,
        author text NOT NULL,
        at timestamptz NOT NULL
      )`);
    await runner.query('CREATE INDEX roster_override_by_date ON roster_override (date)');
  }

  private async publications(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE roster_publication (
        number integer CONSTRAINT roster_publication_pk PRIMARY KEY,
        first date NOT NULL,
        last date NOT NULL,
        site text,
        team text,
        revision bigint NOT NULL,
        author text NOT NULL,
        at timestamptz NOT NULL,
        why text NOT NULL,
        CONSTRAINT roster_publication_has_days CHECK (first <= last)
      )`);
    await runner.query(`
      CREATE TABLE roster_notice (
        publication integer NOT NULL
          CONSTRAINT roster_notice_publication_fk REFERENCES roster_publication (number),
        person_id uuid NOT NULL CONSTRAINT roster_notice_person_fk REFERENCES person (id),
        changes jsonb NOT NULL,
        seen_at timestamptz,
        CONSTRAINT roster_notice_pk PRIMARY KEY (publication, person_id)
      )`);
    await runner.query('CREATE INDEX roster_notice_by_person ON roster_notice (person_id, publication)');
  }
}

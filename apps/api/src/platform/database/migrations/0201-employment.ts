import type { MigrationInterface, QueryRunner } from 'typeorm';

const finalFigure = (refused: string): string => `
  CREATE OR REPLACE FUNCTION agent_interval_figure_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF ${refused} THEN
      RAISE EXCEPTION 'a stored figure never changes: store a new revision'
        USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'agent_interval_figure_is_final';
    END IF;
    RETURN NEW;
  END $$`;

/** What planning has to know about people. */
export class Employment0201 implements MigrationInterface {
  readonly name = 'employment-0000000000201';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE EXTENSION IF NOT EXISTS btree_gist');
    await runner.query(`
      ALTER TABLE person
        ADD COLUMN version integer NOT NULL DEFAULT 1,
        ADD COLUMN left_on date,
        ADD COLUMN erased_at timestamptz`);
    await runner.query(`
      CREATE TABLE employment_terms (
        person_id uuid NOT NULL,
        first_day date NOT NULL,
        last_day date,
        system text NOT NULL,
        settlement text NOT NULL,
        week_hours double precision NOT NULL,
        period_hours double precision,
        part_time boolean NOT NULL,
        night_work boolean NOT NULL,
        CONSTRAINT employment_terms_pk PRIMARY KEY (person_id, first_day),
        CONSTRAINT employment_terms_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
        CONSTRAINT employment_terms_in_order CHECK (last_day >= first_day),
        CONSTRAINT employment_terms_hours CHECK (week_hours > 0 AND week_hours <= 168),
        CONSTRAINT employment_terms_one_at_a_time
          EXCLUDE USING gist (person_id WITH =, daterange(first_day, last_day, '[]') WITH &&)
      )`);
    await runner.query(`
      CREATE TABLE person_skill (
        person_id uuid NOT NULL,
        skill text NOT NULL,
        level smallint NOT NULL,
        CONSTRAINT person_skill_pk PRIMARY KEY (person_id, skill),
        CONSTRAINT person_skill_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
        CONSTRAINT person_skill_level CHECK (level >= 1 AND level <= 5)
      )`);
    await runner.query(`
      CREATE TABLE person_availability (
        person_id uuid CONSTRAINT person_availability_pk PRIMARY KEY,
        entries jsonb NOT NULL,
        CONSTRAINT person_availability_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
      )`);
    await runner.query(`
      CREATE TABLE person_protected (
        person_id uuid CONSTRAINT person_protected_pk PRIMARY KEY,
        born_on date,
        protections jsonb NOT NULL,
        CONSTRAINT person_protected_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
      )`);
    await runner.query('CREATE INDEX audit_entry_by_subject ON audit_entry (subject, id)');
    // Whose a figure is may be called anew when a person is anonymised; what it says stays.
    await runner.query(
      finalFigure(`to_jsonb(NEW) - 'person' - 'name' IS DISTINCT FROM to_jsonb(OLD) - 'person' - 'name'`),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(finalFigure('true'));
    await runner.query('DROP INDEX audit_entry_by_subject');
    await runner.query('DROP TABLE person_protected, person_availability, person_skill, employment_terms');
    await runner.query('ALTER TABLE person DROP COLUMN erased_at, DROP COLUMN left_on, DROP COLUMN version');
    // The extension stays: other tables may have come to lean on it.
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class People0004 implements MigrationInterface {
  readonly name = 'people-0000000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE site (
        id uuid CONSTRAINT site_pk PRIMARY KEY,
        name text NOT NULL,
        CONSTRAINT site_name_unique UNIQUE (name)
      )`);
    await runner.query(`
      CREATE TABLE team (
        id uuid CONSTRAINT team_pk PRIMARY KEY,
        site_id uuid NOT NULL,
        name text NOT NULL,
        CONSTRAINT team_site_fk FOREIGN KEY (site_id) REFERENCES site (id),
        CONSTRAINT team_name_unique UNIQUE (site_id, name),
        CONSTRAINT team_of_site UNIQUE (id, site_id)
      )`);
    await runner.query(`
      CREATE TABLE person (
        id uuid CONSTRAINT person_pk PRIMARY KEY,
        number text NOT NULL,
        name text NOT NULL,
        name_en text,
        seat_label text,
        site_id uuid,
        team_id uuid,
        CONSTRAINT person_site_fk FOREIGN KEY (site_id) REFERENCES site (id),
        CONSTRAINT person_team_fk FOREIGN KEY (team_id, site_id) REFERENCES team (id, site_id),
        CONSTRAINT person_team_has_site CHECK (team_id IS NULL OR site_id IS NOT NULL),
        CONSTRAINT person_number_unique UNIQUE (number)
      )`);
    await runner.query(`
      CREATE TABLE exchange_agent (
        source text NOT NULL,
        agent text NOT NULL,
        person_id uuid NOT NULL,
        CONSTRAINT exchange_agent_pk PRIMARY KEY (source, agent),
        CONSTRAINT exchange_agent_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
      )`);
    await runner.query('CREATE INDEX exchange_agent_by_person ON exchange_agent (person_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE exchange_agent');
    await runner.query('DROP TABLE person');
    await runner.query('DROP TABLE team');
    await runner.query('DROP TABLE site');
  }
}

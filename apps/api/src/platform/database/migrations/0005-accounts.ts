import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Posts with their places take the place of roles; sign-ins, guesses and addresses are kept. */
export class Accounts0005 implements MigrationInterface {
  readonly name = 'accounts-0000000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE app_grant (
        id uuid CONSTRAINT app_grant_pk PRIMARY KEY,
        user_id uuid NOT NULL,
        role text NOT NULL,
        site_id uuid,
        team_id uuid,
        CONSTRAINT app_grant_user_fk FOREIGN KEY (user_id) REFERENCES app_user (id) ON DELETE CASCADE,
        CONSTRAINT app_grant_site_fk FOREIGN KEY (site_id) REFERENCES site (id),
        CONSTRAINT app_grant_team_fk FOREIGN KEY (team_id, site_id) REFERENCES team (id, site_id),
        CONSTRAINT app_grant_team_has_site CHECK (team_id IS NULL OR site_id IS NOT NULL)
      )`);
    await runner.query(`
      CREATE UNIQUE INDEX app_grant_once ON app_grant
        (user_id, role, coalesce(site_id, '00000000-0000-0000-0000-000000000000'),
         coalesce(team_id, '00000000-0000-0000-0000-000000000000'))`);
    await runner.query(`
      INSERT INTO app_grant (id, user_id, role)
      SELECT gen_random_uuid(), id, CASE role WHEN 'supervisor' THEN 'floor-supervisor' ELSE role END
      FROM (SELECT DISTINCT id, unnest(roles) AS role FROM app_user) held`);
    await runner.query(`
      CREATE TABLE account_person (
        user_id uuid CONSTRAINT account_person_pk PRIMARY KEY,
        person_id uuid NOT NULL,
        CONSTRAINT account_person_once UNIQUE (person_id),
        CONSTRAINT account_person_user_fk FOREIGN KEY (user_id) REFERENCES app_user (id) ON DELETE CASCADE,
        CONSTRAINT account_person_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
      )`);
    await runner.query('ALTER TABLE app_user ADD locked_at timestamptz, ADD password_set_at timestamptz');
    await runner.query('UPDATE app_user SET password_set_at = created_at');
    await runner.query('ALTER TABLE app_user ALTER password_set_at SET NOT NULL, DROP roles');
    await runner.query('ALTER TABLE session ADD address text, ADD agent text');
    await runner.query(`
      CREATE TABLE sign_in (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT sign_in_pk PRIMARY KEY,
        user_id uuid NOT NULL,
        at timestamptz NOT NULL,
        accepted boolean NOT NULL,
        address text NOT NULL,
        agent text,
        CONSTRAINT sign_in_user_fk FOREIGN KEY (user_id) REFERENCES app_user (id) ON DELETE CASCADE
      )`);
    await runner.query('CREATE INDEX sign_in_by_user ON sign_in (user_id, id)');
    await runner.query('CREATE INDEX sign_in_at ON sign_in (at)');
    await runner.query(`
      CREATE TABLE sign_in_tally (
        key text CONSTRAINT sign_in_tally_pk PRIMARY KEY,
        failures integer NOT NULL,
        last_at timestamptz NOT NULL,
        held_until timestamptz NOT NULL
      )`);
    await runner.query('CREATE INDEX sign_in_tally_last ON sign_in_tally (last_at)');
    await runner.query('ALTER TABLE audit_entry ADD address text');
    await runner.query('CREATE INDEX audit_entry_at ON audit_entry (at)');
    await runner.query('CREATE INDEX audit_entry_by_actor ON audit_entry (actor, id)');
    await runner.query('CREATE INDEX audit_entry_by_action ON audit_entry (action, id)');
  }

  /** Posts that the earlier roles do not know are lost, and so is where a post was held. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX audit_entry_at, audit_entry_by_actor, audit_entry_by_action');
    await runner.query('ALTER TABLE audit_entry DROP address');
    await runner.query('DROP TABLE sign_in_tally, sign_in, account_person');
    await runner.query('ALTER TABLE session DROP address, DROP agent');
    await runner.query(`ALTER TABLE app_user ADD roles text[] NOT NULL DEFAULT '{}'`);
    await runner.query(`
      UPDATE app_user SET roles = array(
        SELECT DISTINCT CASE role WHEN 'floor-supervisor' THEN 'supervisor' ELSE role END FROM app_grant
        WHERE user_id = app_user.id AND role IN ('administrator', 'floor-supervisor') AND site_id IS NULL)`);
    await runner.query('ALTER TABLE app_user ALTER roles DROP DEFAULT, DROP locked_at, DROP password_set_at');
    await runner.query('DROP TABLE app_grant');
  }
}

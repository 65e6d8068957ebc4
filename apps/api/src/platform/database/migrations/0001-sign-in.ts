import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SignIn0001 implements MigrationInterface {
  readonly name = 'sign-in-0000000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE app_user (
        id uuid CONSTRAINT app_user_pk PRIMARY KEY,
        username text NOT NULL,
        password_hash text NOT NULL,
        must_change_password boolean NOT NULL,
        roles text[] NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT app_user_username_lower CHECK (username = lower(username)),
        CONSTRAINT app_user_username_unique UNIQUE (username)
      )`);
    await runner.query(`
      CREATE TABLE session (
        token_hash bytea CONSTRAINT session_pk PRIMARY KEY,
        user_id uuid NOT NULL,
        created_at timestamptz NOT NULL,
        seen_at timestamptz NOT NULL,
        CONSTRAINT session_user_fk FOREIGN KEY (user_id) REFERENCES app_user (id) ON DELETE CASCADE
      )`);
    await runner.query('CREATE INDEX session_by_user ON session (user_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE session');
    await runner.query('DROP TABLE app_user');
  }
}

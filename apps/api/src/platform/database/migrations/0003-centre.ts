import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Centre0003 implements MigrationInterface {
  readonly name = 'centre-0000000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE centre_settings (
        version integer CONSTRAINT centre_settings_pk PRIMARY KEY,
        effective_from timestamptz NOT NULL,
        settings jsonb NOT NULL,
        author text NOT NULL,
        note text NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT centre_settings_version_counts CHECK (version >= 1)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE centre_settings');
  }
}

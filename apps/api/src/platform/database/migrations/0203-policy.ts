import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Policy0203 implements MigrationInterface {
  readonly name = 'policy-0000000000203';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE policy_edition (
        number integer CONSTRAINT policy_edition_pk PRIMARY KEY,
        effective_from date NOT NULL,
        body jsonb,
        author text NOT NULL,
        note text NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT policy_edition_counts CHECK (number >= 1)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE policy_edition');
  }
}

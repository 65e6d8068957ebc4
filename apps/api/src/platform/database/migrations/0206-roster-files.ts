import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RosterFiles0206 implements MigrationInterface {
  readonly name = 'roster-files-0000000000206';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE roster_code (
        code text CONSTRAINT roster_code_pk PRIMARY KEY,
        meaning jsonb NOT NULL,
        author text NOT NULL,
        at timestamptz NOT NULL
      )`);
    // Who changed a shift, and which publications told of it.
    await runner.query('CREATE INDEX roster_edit_by_shift ON roster_edit USING gin (changes jsonb_path_ops)');
    await runner.query('CREATE INDEX roster_notice_by_shift ON roster_notice USING gin (changes jsonb_path_ops)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX roster_notice_by_shift');
    await runner.query('DROP INDEX roster_edit_by_shift');
    await runner.query('DROP TABLE roster_code');
  }
}

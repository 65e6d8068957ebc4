import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PastMarks0102 implements MigrationInterface {
  readonly name = 'past-marks-0000000000102';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE past_mark (
        source text NOT NULL,
        slot bigint NOT NULL,
        layout integer NOT NULL,
        seq bigint NOT NULL,
        received timestamptz NOT NULL,
        clock timestamptz NOT NULL,
        state bytea NOT NULL,
        CONSTRAINT past_mark_pk PRIMARY KEY (source, slot, layout)
      )`);
    // It is compressed already.
    await runner.query('ALTER TABLE past_mark ALTER state SET STORAGE EXTERNAL');
    await runner.query('CREATE INDEX past_mark_clock ON past_mark (clock)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE past_mark');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ShiftPatterns0205 implements MigrationInterface {
  readonly name = 'shift-patterns-0000000000205';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE shift_pattern (
        code text CONSTRAINT shift_pattern_pk PRIMARY KEY,
        zh text NOT NULL,
        en text NOT NULL,
        start text NOT NULL,
        minutes integer NOT NULL,
        breaks jsonb NOT NULL,
        post text,
        retired boolean NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE shift_rotation (
        id uuid CONSTRAINT shift_rotation_pk PRIMARY KEY,
        zh text NOT NULL,
        en text NOT NULL,
        days jsonb NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE shift_rotation');
    await runner.query('DROP TABLE shift_pattern');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Calendar0200 implements MigrationInterface {
  readonly name = 'calendar-0000000000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE calendar_choice (
        id smallint CONSTRAINT calendar_choice_pk PRIMARY KEY,
        country text NOT NULL,
        region text,
        weekend_years integer[] NOT NULL,
        CONSTRAINT calendar_choice_one_row CHECK (id = 1)
      )`);
    await runner.query(`
      CREATE TABLE calendar_day (
        date date CONSTRAINT calendar_day_pk PRIMARY KEY,
        kind text,
        zh text NOT NULL,
        en text NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE calendar_day');
    await runner.query('DROP TABLE calendar_choice');
  }
}

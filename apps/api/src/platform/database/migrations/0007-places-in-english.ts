import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PlacesInEnglish0007 implements MigrationInterface {
  readonly name = 'places-in-english-0000000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE site ADD COLUMN name_en text');
    await runner.query('ALTER TABLE team ADD COLUMN name_en text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE team DROP COLUMN name_en');
    await runner.query('ALTER TABLE site DROP COLUMN name_en');
  }
}

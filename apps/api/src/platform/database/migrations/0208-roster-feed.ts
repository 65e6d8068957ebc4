import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RosterFeed0208 implements MigrationInterface {
  readonly name = 'roster-feed-0000000000208';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE roster_feed (
        user_id uuid CONSTRAINT roster_feed_pk PRIMARY KEY
          CONSTRAINT roster_feed_user_fk REFERENCES app_user (id) ON DELETE CASCADE,
        person_id uuid NOT NULL CONSTRAINT roster_feed_person_fk REFERENCES person (id) ON DELETE CASCADE,
        token_hash bytea NOT NULL CONSTRAINT roster_feed_token_unique UNIQUE,
        language text NOT NULL,
        created_at timestamptz NOT NULL,
        fetched_at timestamptz,
        CONSTRAINT roster_feed_language_known CHECK (language IN ('zh-CN', 'en'))
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE roster_feed');
  }
}

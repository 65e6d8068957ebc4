import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FloorAsks0140 implements MigrationInterface {
  readonly name = 'floor-asks-0000000000140';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE short_leave (
        id uuid CONSTRAINT short_leave_pk PRIMARY KEY,
        person text NOT NULL,
        site text,
        team text,
        state text NOT NULL,
        note text NOT NULL,
        asked_at timestamptz NOT NULL,
        decided_at timestamptz,
        decided_by text,
        granted_at timestamptz,
        left_at timestamptz,
        due_at timestamptz,
        by_seat boolean NOT NULL,
        ended_at timestamptz,
        reason text,
        CONSTRAINT short_leave_state_known CHECK (state = ANY (ARRAY['asked', 'queued', 'granted', 'out', 'back', 'refused', 'withdrawn', 'lapsed']))
      )`);
    await runner.query(`
      CREATE UNIQUE INDEX short_leave_one_open ON short_leave (person)
      WHERE state = ANY (ARRAY['asked'::text, 'queued'::text, 'granted'::text, 'out'::text])`);
    await runner.query('CREATE INDEX short_leave_by_time ON short_leave (asked_at)');
    await runner.query(`
      CREATE TABLE raised_hand (
        id uuid CONSTRAINT raised_hand_pk PRIMARY KEY,
        person text NOT NULL,
        site text,
        team text,
        note text NOT NULL,
        raised_at timestamptz NOT NULL,
        taken_by text,
        ended_at timestamptz
      )`);
    await runner.query('CREATE UNIQUE INDEX raised_hand_one_up ON raised_hand (person) WHERE ended_at IS NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE raised_hand');
    await runner.query('DROP TABLE short_leave');
  }
}

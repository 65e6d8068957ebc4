import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Live0101 implements MigrationInterface {
  readonly name = 'live-0000000000101';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE live_checkpoint (
        source text NOT NULL,
        seq bigint NOT NULL,
        taken_at timestamptz NOT NULL,
        clock timestamptz NOT NULL,
        with_hour boolean NOT NULL,
        version integer NOT NULL,
        state json NOT NULL,
        CONSTRAINT live_checkpoint_pk PRIMARY KEY (source, taken_at)
      )`);
    await runner.query(`
      CREATE TABLE interval_figure (
        source text NOT NULL,
        queue text NOT NULL,
        "from" timestamptz NOT NULL,
        "to" timestamptz NOT NULL,
        revision integer NOT NULL,
        counts jsonb NOT NULL,
        rule jsonb NOT NULL,
        gap boolean NOT NULL,
        stored_at timestamptz NOT NULL,
        CONSTRAINT interval_figure_pk PRIMARY KEY (source, queue, "from", revision),
        CONSTRAINT interval_figure_forward CHECK ("from" < "to"),
        CONSTRAINT interval_figure_revision_counts CHECK (revision >= 1)
      )`);
    await runner.query('CREATE INDEX interval_figure_from ON interval_figure ("from")');
    await runner.query(`
      CREATE FUNCTION interval_figure_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'a stored figure never changes: store a new revision'
          USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'interval_figure_is_final';
      END $$`);
    await runner.query(`
      CREATE TRIGGER interval_figure_is_final BEFORE UPDATE ON interval_figure
      FOR EACH ROW EXECUTE FUNCTION interval_figure_is_final()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE interval_figure, live_checkpoint');
    await runner.query('DROP FUNCTION interval_figure_is_final()');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Boards0110 implements MigrationInterface {
  readonly name = 'boards-0000000000110';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE board (
        id uuid CONSTRAINT board_pk PRIMARY KEY,
        current integer NOT NULL,
        created_at timestamptz NOT NULL,
        deleted_at timestamptz,
        CONSTRAINT board_current_counts CHECK (current >= 1)
      )`);
    await runner.query(`
      CREATE TABLE board_version (
        board uuid NOT NULL,
        n integer NOT NULL,
        file jsonb NOT NULL,
        changes jsonb NOT NULL,
        comment text NOT NULL,
        author text NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT board_version_pk PRIMARY KEY (board, n),
        CONSTRAINT board_version_of_board FOREIGN KEY (board) REFERENCES board (id) ON DELETE CASCADE,
        CONSTRAINT board_version_counts CHECK (n >= 1)
      )`);
    await runner.query(`
      CREATE TABLE board_image (
        hash text CONSTRAINT board_image_pk PRIMARY KEY,
        type text NOT NULL,
        width integer NOT NULL,
        height integer NOT NULL,
        bytes bytea NOT NULL,
        author text NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT board_image_is_small CHECK (octet_length(bytes) <= 2097152)
      )`);
    await runner.query(`
      CREATE TABLE visitors_switch (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT visitors_switch_pk PRIMARY KEY,
        "on" boolean NOT NULL,
        author text NOT NULL,
        at timestamptz NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE visitors_switch, board_image, board_version, board');
  }
}

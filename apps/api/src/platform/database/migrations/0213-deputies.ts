import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Deputies0213 implements MigrationInterface {
  readonly name = 'deputies-0000000000213';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...delegation, ...deadlines]) await runner.query(statement);
    for (const table of events) await runner.query(`ALTER TABLE ${table} ADD COLUMN in_stead_of text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of events) await runner.query(`ALTER TABLE ${table} DROP COLUMN in_stead_of`);
    for (const table of ['request_call', 'request_deadlines', 'delegation']) await runner.query(`DROP TABLE ${table}`);
  }
}

const events = ['swap_event', 'leave_event'];

const delegation = [
  `CREATE TABLE delegation (
    id uuid CONSTRAINT delegation_pk PRIMARY KEY,
    delegator_id uuid NOT NULL CONSTRAINT delegation_delegator_fk REFERENCES app_user (id),
    deputy_id uuid NOT NULL CONSTRAINT delegation_deputy_fk REFERENCES app_user (id),
    from_at timestamptz NOT NULL,
    until_at timestamptz NOT NULL,
    places jsonb,
    why text NOT NULL,
    made_at timestamptz NOT NULL,
    made_by text NOT NULL,
    ended_at timestamptz,
    ended_by text,
    CONSTRAINT delegation_has_time CHECK (from_at < until_at),
    CONSTRAINT delegation_to_another CHECK (delegator_id <> deputy_id),
    CONSTRAINT delegation_ended_by_somebody CHECK ((ended_at IS NULL) = (ended_by IS NULL))
  )`,
  // Asked with every request that somebody sends.
  'CREATE INDEX delegation_by_deputy ON delegation (deputy_id, until_at)',
  'CREATE INDEX delegation_by_delegator ON delegation (delegator_id, until_at)',
];

const deadlines = [
  `CREATE TABLE request_deadlines (
    version integer CONSTRAINT request_deadlines_pk PRIMARY KEY,
    at timestamptz NOT NULL,
    author text NOT NULL,
    remind_hours integer,
    escalate_hours integer,
    afterwards_hours integer NOT NULL,
    CONSTRAINT request_deadlines_in_order CHECK (escalate_hours < remind_hours)
  )`,
  // Whatever the code does: of one request nobody is called for the same twice, unless it was asked for anew.
  `CREATE TABLE request_call (
    request_id uuid NOT NULL,
    step text NOT NULL,
    since timestamptz NOT NULL,
    at timestamptz NOT NULL,
    told integer NOT NULL,
    CONSTRAINT request_call_once PRIMARY KEY (request_id, step, since),
    CONSTRAINT request_call_known CHECK (step IN ('remind', 'escalate'))
  )`,
];

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Swaps0210 implements MigrationInterface {
  readonly name = 'swaps-0000000000210';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE swap_request (
        id uuid CONSTRAINT swap_request_pk PRIMARY KEY,
        version integer NOT NULL,
        state text NOT NULL,
        filer_id uuid NOT NULL CONSTRAINT swap_request_filer_fk REFERENCES person (id),
        filed_by text NOT NULL,
        on_behalf boolean NOT NULL,
        filed_at timestamptz NOT NULL,
        deadline timestamptz NOT NULL,
        reason text NOT NULL,
        transfers jsonb NOT NULL,
        wish jsonb,
        month text,
        undoes uuid
      )`);
    await runner.query('CREATE INDEX swap_request_by_state ON swap_request (state, deadline)');
    await runner.query('CREATE INDEX swap_request_by_filer ON swap_request (filer_id, filed_at)');
    await runner.query(`
      CREATE TABLE swap_party (
        request_id uuid NOT NULL CONSTRAINT swap_party_request_fk REFERENCES swap_request (id),
        person_id uuid NOT NULL CONSTRAINT swap_party_person_fk REFERENCES person (id),
        agreed boolean,
        at timestamptz,
        CONSTRAINT swap_party_pk PRIMARY KEY (request_id, person_id)
      )`);
    await runner.query('CREATE INDEX swap_party_by_person ON swap_party (person_id)');
    await runner.query(`
      CREATE TABLE swap_event (
        request_id uuid NOT NULL CONSTRAINT swap_event_request_fk REFERENCES swap_request (id),
        version integer NOT NULL,
        at timestamptz NOT NULL,
        by text NOT NULL,
        step text NOT NULL,
        state text NOT NULL,
        note text,
        CONSTRAINT swap_event_pk PRIMARY KEY (request_id, version)
      )`);
    // Whatever the code does: one request is approved once.
    await runner.query(
      `CREATE UNIQUE INDEX swap_event_approved_once ON swap_event (request_id) WHERE step = 'approve'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['swap_event', 'swap_party', 'swap_request']) await runner.query(`DROP TABLE ${table}`);
  }
}

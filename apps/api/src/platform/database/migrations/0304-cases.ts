import type { MigrationInterface, QueryRunner } from 'typeorm';

const appendOnly = ['case_settings', 'customer_case_event', 'customer_case_act', 'case_flag'];

export class Cases0304 implements MigrationInterface {
  readonly name = 'cases-0000000000304';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(searchGrams);
    for (const statement of [...settings, ...customerCase, ...event, ...act, ...words, ...flag])
      await runner.query(statement);
    for (const table of appendOnly)
      await runner.query(`
        CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION exception_append_only()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      ...['case_flag', 'customer_case_words', 'customer_case_act', 'customer_case_event'],
      ...['customer_case', 'case_settings'],
    ])
      await runner.query(`DROP TABLE ${table}`);
    await runner.query('DROP FUNCTION search_grams');
  }
}

/**
 * Every character of a text and every two that stand side by side: what a phrase is found by inside a Chinese sentence,
 * where nothing separates words. Three at a time, as pg_trgm has it, would not know the commonest words, which have two.
 */
const searchGrams = `
  CREATE FUNCTION search_grams(said text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT coalesce(array_agg(DISTINCT gram), '{}')
    FROM (
      SELECT unnest(ARRAY[own, own || following]) AS gram
      FROM (
        SELECT own, lead(own) OVER (ORDER BY nth) AS following
        FROM unnest(string_to_array(said, NULL)) WITH ORDINALITY AS letters(own, nth)
      ) AS pairs
    ) AS grams
    WHERE gram IS NOT NULL AND gram <> ' '
  $$`;

const settings = [
  `CREATE TABLE case_settings (
    version integer CONSTRAINT case_settings_pk PRIMARY KEY,
    at timestamptz NOT NULL,
    author text NOT NULL,
    kinds jsonb NOT NULL,
    remind_before integer NOT NULL,
    escalate_after jsonb NOT NULL,
    call_attempts integer NOT NULL
  )`,
];

const customerCase = [
  `CREATE TABLE customer_case (
    id uuid CONSTRAINT customer_case_pk PRIMARY KEY,
    number integer NOT NULL,
    version integer NOT NULL,
    state text NOT NULL,
    kind text NOT NULL,
    title text NOT NULL,
    text text NOT NULL,
    customer jsonb NOT NULL,
    site text,
    team text,
    department text,
    opened_by text NOT NULL,
    opened_at timestamptz NOT NULL,
    owner text,
    promised_at timestamptz NOT NULL,
    broken_at timestamptz,
    settled_at timestamptz,
    settlement text,
    called_at timestamptz,
    score integer,
    customer_words text,
    attempts integer NOT NULL,
    CONSTRAINT customer_case_score_known CHECK (score IS NULL OR score BETWEEN 1 AND 5),
    CONSTRAINT customer_case_settled CHECK ((state = 'open') = (settled_at IS NULL)),
    CONSTRAINT customer_case_called CHECK ((state = 'called') = (called_at IS NOT NULL))
  )`,
  'CREATE UNIQUE INDEX customer_case_by_number ON customer_case (number)',
  'CREATE INDEX customer_case_by_time ON customer_case (opened_at)',
  `CREATE INDEX customer_case_running ON customer_case (state, promised_at) WHERE state <> 'called'`,
  'CREATE INDEX customer_case_by_owner ON customer_case (owner, number)',
];

const event = [
  `CREATE TABLE customer_case_event (
    case_id uuid NOT NULL CONSTRAINT customer_case_event_case_fk REFERENCES customer_case (id),
    version integer NOT NULL,
    at timestamptz NOT NULL,
    by text NOT NULL,
    step text NOT NULL,
    state text NOT NULL,
    note text NOT NULL,
    set jsonb NOT NULL,
    CONSTRAINT customer_case_event_pk PRIMARY KEY (case_id, version)
  )`,
];

// Whatever asks how often: one act of one run of a clock is done once.
const act = [
  `CREATE TABLE customer_case_act (
    case_id uuid NOT NULL CONSTRAINT customer_case_act_case_fk REFERENCES customer_case (id),
    key text NOT NULL,
    kind text NOT NULL,
    step text NOT NULL,
    due_at timestamptz NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT customer_case_act_pk PRIMARY KEY (case_id, key)
  )`,
];

// Beside the case, so that sums and lists do not turn the pages of what was said.
const words = [
  `CREATE TABLE customer_case_words (
    case_id uuid CONSTRAINT customer_case_words_pk PRIMARY KEY
      CONSTRAINT customer_case_words_case_fk REFERENCES customer_case (id),
    words text NOT NULL
  )`,
  'CREATE INDEX customer_case_words_grams ON customer_case_words USING gin (search_grams(words))',
];

const flag = [
  `CREATE TABLE case_flag (
    owner text NOT NULL,
    nth integer NOT NULL,
    at timestamptz NOT NULL,
    what text NOT NULL,
    overdue integer NOT NULL,
    CONSTRAINT case_flag_pk PRIMARY KEY (owner, nth),
    CONSTRAINT case_flag_what_known CHECK (what IN ('begun', 'ended'))
  )`,
];

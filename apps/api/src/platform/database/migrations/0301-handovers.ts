import type { MigrationInterface, QueryRunner } from 'typeorm';

const appendOnly = ['handover_settings', 'handover_link', 'handover_item_event'];
const tables = [
  'handover_item_event',
  'handover_item',
  'handover_release',
  'handover_link',
  'handover_entry',
  'handover',
  'handover_settings',
];

export class Handovers0301 implements MigrationInterface {
  readonly name = 'handovers-0000000000301';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...settings, ...record, ...entry, ...link, ...release, ...item])
      await runner.query(statement);
    for (const table of appendOnly)
      await runner.query(`
        CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION handover_append_only()`);
    await runner.query(`
      CREATE TRIGGER handover_entry_locked BEFORE INSERT OR UPDATE OR DELETE ON handover_entry
      FOR EACH ROW EXECUTE FUNCTION handover_entry_stays()`);
    await runner.query(`
      CREATE TRIGGER handover_locked BEFORE UPDATE OR DELETE ON handover
      FOR EACH ROW WHEN (OLD.state = 'signed') EXECUTE FUNCTION handover_append_only()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.query(`DROP TABLE ${table}`);
    for (const name of ['handover_append_only()', 'handover_entry_stays()', 'handover_bigrams(text)'])
      await runner.query(`DROP FUNCTION ${name}`);
  }
}

const settings = [
  `CREATE TABLE handover_settings (
    version integer CONSTRAINT handover_settings_pk PRIMARY KEY,
    at timestamptz NOT NULL,
    author text NOT NULL,
    places jsonb NOT NULL,
    duties jsonb NOT NULL,
    item_kinds jsonb NOT NULL,
    checklist jsonb NOT NULL,
    rules jsonb NOT NULL
  )`,
  `CREATE FUNCTION handover_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
  END $$`,
];

// Place, duty and their names are those of when the record was made.
const record = [
  `CREATE TABLE handover (
    id uuid CONSTRAINT handover_pk PRIMARY KEY,
    place_code text NOT NULL,
    place jsonb NOT NULL,
    site text,
    team text,
    duty text NOT NULL,
    date date NOT NULL,
    from_at timestamptz NOT NULL,
    to_at timestamptz NOT NULL,
    turn jsonb NOT NULL,
    relief jsonb,
    state text NOT NULL,
    version integer NOT NULL,
    number integer,
    leads jsonb NOT NULL,
    named jsonb NOT NULL,
    crew jsonb NOT NULL,
    checklist jsonb NOT NULL,
    figures jsonb,
    open_items integer NOT NULL,
    handed jsonb,
    taken jsonb,
    skipped_at timestamptz,
    signed_at timestamptz,
    drawn_at timestamptz NOT NULL,
    CONSTRAINT handover_once UNIQUE (place_code, duty, date),
    CONSTRAINT handover_state_known CHECK (state IN ('open', 'handed', 'signed', 'skipped')),
    CONSTRAINT handover_has_time CHECK (from_at < to_at),
    CONSTRAINT handover_numbered_when_signed CHECK ((state = 'signed') = (number IS NOT NULL)),
    CONSTRAINT handover_signed_by_both CHECK (
      state <> 'signed' OR (handed IS NOT NULL AND taken IS NOT NULL AND signed_at IS NOT NULL)),
    CONSTRAINT handover_signed_by_two CHECK (taken->>'account' <> handed->>'account')
  )`,
  'CREATE UNIQUE INDEX handover_by_number ON handover (number)',
  'CREATE INDEX handover_by_time ON handover (from_at DESC, id)',
  "CREATE INDEX handover_unsigned ON handover (to_at) WHERE state <> 'signed'",
  'CREATE INDEX handover_signed ON handover (place_code, signed_at)',
];

// Two signs of Chinese are a word, of which no trigram can be made: what is searched by are all pairs of characters.
const entry = [
  `CREATE FUNCTION handover_bigrams(text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT coalesce(array_agg(DISTINCT pair), '{}') FROM (
      SELECT c || lead(c) OVER (ORDER BY nth) AS pair
      FROM unnest(string_to_array($1, NULL)) WITH ORDINALITY AS signs (c, nth)) AS pairs
    WHERE pair IS NOT NULL
  $$`,
  `CREATE TABLE handover_entry (
    handover_id uuid NOT NULL CONSTRAINT handover_entry_handover_fk REFERENCES handover (id),
    key text NOT NULL,
    nth integer NOT NULL,
    section text NOT NULL,
    kind text,
    at timestamptz NOT NULL,
    fact jsonb,
    words text,
    by text,
    red boolean NOT NULL,
    left_out text,
    overtaken boolean NOT NULL,
    worded jsonb,
    event jsonb,
    read_back jsonb,
    item_id uuid,
    search text NOT NULL,
    CONSTRAINT handover_entry_pk PRIMARY KEY (handover_id, key)
  )`,
  'CREATE INDEX handover_entry_by_words ON handover_entry USING gin (handover_bigrams(search))',
  `CREATE FUNCTION handover_entry_stays() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE entry handover_entry;
  BEGIN
    IF TG_OP = 'DELETE' THEN entry := OLD; ELSE entry := NEW; END IF;
    IF EXISTS (SELECT FROM handover WHERE id = entry.handover_id AND state = 'signed') THEN
      RAISE EXCEPTION 'the record is signed' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN entry;
  END $$`,
];

// Nothing refers from here: whoever takes a record away by force must not take its link with it.
const link = [
  `CREATE TABLE handover_link (
    number integer CONSTRAINT handover_link_pk PRIMARY KEY,
    handover_id uuid NOT NULL,
    addendum_id uuid,
    at timestamptz NOT NULL,
    by text NOT NULL,
    body text NOT NULL,
    previous text NOT NULL,
    mac text NOT NULL
  )`,
  'CREATE UNIQUE INDEX handover_link_signed_once ON handover_link (handover_id) WHERE addendum_id IS NULL',
  'CREATE UNIQUE INDEX handover_link_added_once ON handover_link (addendum_id)',
  'CREATE INDEX handover_link_of_handover ON handover_link (handover_id, number)',
];

const release = [
  `CREATE TABLE handover_release (
    handover_id uuid NOT NULL CONSTRAINT handover_release_handover_fk REFERENCES handover (id),
    person_id uuid NOT NULL CONSTRAINT handover_release_person_fk REFERENCES person (id),
    at timestamptz NOT NULL,
    by text NOT NULL,
    CONSTRAINT handover_release_pk PRIMARY KEY (handover_id, person_id)
  )`,
  'CREATE INDEX handover_release_by_person ON handover_release (person_id)',
];

const item = [
  `CREATE TABLE handover_item (
    id uuid CONSTRAINT handover_item_pk PRIMARY KEY,
    version integer NOT NULL,
    state text NOT NULL,
    place_code text NOT NULL,
    site text,
    team text,
    kind text NOT NULL,
    section text NOT NULL,
    words text NOT NULL,
    customer jsonb,
    owner text,
    due_at timestamptz,
    opened_at timestamptz NOT NULL,
    opened_by text NOT NULL,
    closed_at timestamptz,
    closed_by text,
    word text,
    CONSTRAINT handover_item_state_known CHECK (state IN ('open', 'in-hand', 'closed')),
    CONSTRAINT handover_item_closed_with_a_word CHECK (
      (state = 'closed') = (closed_at IS NOT NULL AND closed_by IS NOT NULL AND word IS NOT NULL))
  )`,
  "CREATE INDEX handover_item_open ON handover_item (place_code, opened_at) WHERE state <> 'closed'",
  "CREATE INDEX handover_item_by_owner ON handover_item (owner) WHERE state <> 'closed'",
  'CREATE INDEX handover_item_by_closing ON handover_item (closed_at)',
  `CREATE TABLE handover_item_event (
    item_id uuid NOT NULL CONSTRAINT handover_item_event_item_fk REFERENCES handover_item (id),
    version integer NOT NULL,
    at timestamptz NOT NULL,
    by text NOT NULL,
    step text NOT NULL,
    word text NOT NULL,
    set jsonb NOT NULL,
    CONSTRAINT handover_item_event_pk PRIMARY KEY (item_id, version)
  )`,
];

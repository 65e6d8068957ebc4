import { Injectable } from '@nestjs/common';
import type { WorkingPerson } from '@zhiban/wire';
import type { Transaction } from '../platform/database';
import { keysOfPlaces } from './people-places';
import type { PersonDraft } from './shelf/person-record';

const atOnce = 250;

const personSql = `
  INSERT INTO person (id, number, name, name_en, seat_label, left_on, site_id, team_id)
  SELECT id, number, name, "nameEn", "seatLabel", "leftOn", "siteId", "teamId"
  FROM jsonb_to_recordset($1) AS r(id uuid, number text, name text, "nameEn" text, "seatLabel" text, "leftOn" date,
    "siteId" uuid, "teamId" uuid)
  ON CONFLICT (id) DO UPDATE SET number = excluded.number, name = excluded.name, name_en = excluded.name_en,
    seat_label = excluded.seat_label, left_on = excluded.left_on, site_id = excluded.site_id,
    team_id = excluded.team_id, version = person.version + 1`;
const agentSql = `
  INSERT INTO exchange_agent (source, agent, person_id)
  SELECT source, agent, "personId" FROM jsonb_to_recordset($1) AS r(source text, agent text, "personId" uuid)`;
const skillSql = `
  INSERT INTO person_skill (person_id, skill, level)
  SELECT "personId", skill, level FROM jsonb_to_recordset($1) AS r("personId" uuid, skill text, level smallint)`;
const termsSql = `
  INSERT INTO employment_terms (person_id, first_day, last_day, system, settlement, week_hours, period_hours,
    part_time, night_work)
  SELECT "personId", "from", "until", system, settlement, "weekHours", "periodHours", "partTime", "nightWork"
  FROM jsonb_to_recordset($1) AS r("personId" uuid, "from" date, "until" date, system text, settlement text,
    "weekHours" float8, "periodHours" float8, "partTime" boolean, "nightWork" boolean)`;
const availabilitySql = `
  INSERT INTO person_availability (person_id, entries)
  SELECT "personId", entries FROM jsonb_to_recordset($1) AS r("personId" uuid, entries jsonb)
  ON CONFLICT (person_id) DO UPDATE SET entries = excluded.entries`;
const bornSql = `
  INSERT INTO person_protected (person_id, born_on, protections)
  SELECT "personId", "bornOn", '[]' FROM jsonb_to_recordset($1) AS r("personId" uuid, "bornOn" date)
  ON CONFLICT (person_id) DO UPDATE SET born_on = excluded.born_on`;
const protectionsSql = `
  INSERT INTO person_protected (person_id, protections)
  SELECT "personId", protections FROM jsonb_to_recordset($1) AS r("personId" uuid, protections jsonb)
  ON CONFLICT (person_id) DO UPDATE SET protections = excluded.protections`;

/** Writes people, and their sites and teams where they are new, a few at a time. */
@Injectable()
export class PeopleWriting {
  /** `told`: how many are written. */
  async write(tx: Transaction, drafts: readonly PersonDraft[], told: (done: number) => void = () => {}): Promise<void> {
    const places = await keysOfPlaces(
      tx,
      drafts.map(({ person }) => person),
    );
    // First of all, for an agent may pass from one of them to another.
    await tx.query('DELETE FROM exchange_agent WHERE person_id = ANY($1)', [drafts.map(({ id }) => id)]);
    for (let from = 0; from < drafts.length; from += atOnce) {
      const some = drafts.slice(from, from + atOnce);
      const people = some.map(({ id, person, leftOn }) => ({ id, ...person, leftOn, ...places(person) }));
      await put(tx, personSql, people);
      const agents = some.flatMap(({ id, person }) => person.agents.map((agent) => ({ ...agent, personId: id })));
      await put(tx, agentSql, agents);
      await this.employment(tx, some);
      told(from + some.length);
    }
  }

  private async employment(tx: Transaction, drafts: readonly PersonDraft[]): Promise<void> {
    const skills = given(drafts, 'skills');
    await without(tx, 'person_skill', skills);
    await put(tx, skillSql, skills.flatMap(withPerson));
    const terms = given(drafts, 'terms');
    await without(tx, 'employment_terms', terms);
    await put(tx, termsSql, terms.flatMap(withPerson));
    const availability = given(drafts, 'availability');
    await put(
      tx,
      availabilitySql,
      availability.map(({ personId, value }) => ({ personId, entries: value })),
    );
    const born = given(drafts, 'bornOn');
    await put(
      tx,
      bornSql,
      born.map(({ personId, value }) => ({ personId, bornOn: value })),
    );
    const protections = given(drafts, 'protections');
    await put(
      tx,
      protectionsSql,
      protections.map(({ personId, value }) => ({ personId, protections: value })),
    );
  }
}

interface Given<Value> {
  personId: string;
  value: Value;
}

type Part = Exclude<keyof WorkingPerson, 'id'>;

/** Of those drafts that say something about a part of a person. */
function given<Key extends Part>(drafts: readonly PersonDraft[], key: Key): Given<WorkingPerson[Key]>[] {
  return drafts.flatMap(({ id, working }) => {
    const value = working?.[key];
    return value === undefined ? [] : [{ personId: id, value }];
  });
}

const withPerson = <Row extends object>({ personId, value }: Given<readonly Row[]>) =>
  value.map((row) => ({ ...row, personId }));

async function without(
  tx: Transaction,
  table: 'person_skill' | 'employment_terms',
  of: readonly Given<unknown>[],
): Promise<void> {
  if (of.length === 0) return;
  await tx.query(`DELETE FROM ${table} WHERE person_id = ANY($1)`, [of.map(({ personId }) => personId)]);
}

async function put(tx: Transaction, sql: string, rows: readonly object[]): Promise<void> {
  if (rows.length > 0) await tx.query(sql, [JSON.stringify(rows)]);
}

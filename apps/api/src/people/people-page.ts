import type { PeoplePage, PeopleQuery, PersonRow } from '@zhiban/wire';
import type { PersonRecord } from './shelf/person-record';

/** The people of one page of a search, of those that the reader's posts reach. */
export function pageOf(reached: readonly PersonRecord[], query: PeopleQuery, today: string): PeoplePage {
  const found = reached.filter((record) => matches(record, query, today));
  return {
    total: found.length,
    rows: found.slice(query.offset, query.offset + query.limit).map((record) => rowOf(record, today)),
    skills: [...new Set(reached.flatMap(({ working }) => working.skills.map(({ skill }) => skill)))].sort(),
  };
}

/** Somebody who leaves today is still here. */
export const hasLeft = ({ leftOn }: Pick<PersonRecord, 'leftOn'>, today: string): boolean =>
  leftOn !== null && leftOn < today;

function matches(record: PersonRecord, { text, site, team, skill, state }: PeopleQuery, today: string): boolean {
  const { person, working } = record;
  if (state !== 'all' && hasLeft(record, today) !== (state === 'left')) return false;
  if (site && person.site !== site) return false;
  if (team && person.team !== team) return false;
  if (skill && !working.skills.some((held) => held.skill === skill)) return false;
  return !text || words(record).includes(text.toLowerCase());
}

const words = ({ person: { number, name, nameEn, team, teamEn, seatLabel, agents } }: PersonRecord): string =>
  [number, name, nameEn, team, teamEn, seatLabel, ...agents.map(({ agent }) => agent)].join('\n').toLowerCase();

function rowOf(record: PersonRecord, today: string): PersonRow {
  const { id, version, person, leftOn, erasedAt, working } = record;
  const terms = working.terms.find(({ from, until }) => from <= today && (until === null || until >= today)) ?? null;
  return { ...person, id, version, leftOn, erased: erasedAt !== null, skills: working.skills, terms };
}

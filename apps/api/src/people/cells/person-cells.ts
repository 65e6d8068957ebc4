import {
  peopleCellWords,
  peopleColumns,
  type Language,
  type PeopleCellWord,
  type PeopleColumn,
  type SkillHeld,
  type WorkingTerms,
} from '@zhiban/wire';
import type { PersonRecord } from '../shelf/person-record';

export type PersonCells = Record<PeopleColumn, string>;

const language = (of: Language): 0 | 1 => (of === 'en' ? 1 : 0);

export const columnTitle = (column: PeopleColumn, of: Language): string => peopleColumns[column][language(of)];
export const cellWord = (word: PeopleCellWord, of: Language): string => peopleCellWords[word][language(of)];

/** What a file says of a person: a row for each exchange agent and each agreement, otherwise alike. */
export function rowsOfPerson({ person, leftOn, working }: PersonRecord, of: Language): PersonCells[] {
  const { agents, ...own } = person;
  const count = Math.max(1, agents.length, working.terms.length);
  return Array.from({ length: count }, (_, at) => ({
    number: own.number,
    name: own.name,
    nameEn: own.nameEn ?? '',
    site: own.site ?? '',
    siteEn: own.siteEn ?? '',
    team: own.team ?? '',
    teamEn: own.teamEn ?? '',
    seatLabel: own.seatLabel ?? '',
    leftOn: leftOn ?? '',
    skills: skillsCell(working.skills),
    ...termsCells(working.terms[at], of),
    bornOn: working.bornOn ?? '',
    source: agents[at]?.source ?? '',
    agent: agents[at]?.agent ?? '',
  }));
}

const skillsCell = (skills: readonly SkillHeld[]): string =>
  skills.map(({ skill, level }) => `${skill}:${level}`).join('; ');

type TermColumn =
  'termsFrom' | 'termsUntil' | 'system' | 'settlement' | 'weekHours' | 'periodHours' | 'partTime' | 'nightWork';

function termsCells(terms: WorkingTerms | undefined, of: Language): Pick<PersonCells, TermColumn> {
  return {
    termsFrom: terms?.from ?? '',
    termsUntil: terms?.until ?? '',
    system: terms ? cellWord(terms.system, of) : '',
    settlement: terms ? cellWord(terms.settlement, of) : '',
    weekHours: terms ? String(terms.weekHours) : '',
    periodHours: terms?.periodHours?.toString() ?? '',
    partTime: terms ? cellWord(terms.partTime ? 'yes' : 'no', of) : '',
    nightWork: terms ? cellWord(terms.nightWork ? 'yes' : 'no', of) : '',
  };
}

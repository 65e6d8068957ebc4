import { personFaults, type PersonFault, type TermLimits } from '@zhiban/workforce-people';
import type { PeopleColumn, Person, WorkingPerson } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { inSlices } from '../../platform/in-slices';
import type { FieldRefusal } from '../../platform/problem';
import { agentKey } from '../agent-key';
import { hasLeft } from '../people-page';
import { faultRefusal, termsUntil } from '../person/person-checks';
import type { PersonRecord } from '../shelf/person-record';
import { noticesOf, type ImportNotice } from './import-notices';
import { cellRefusal, type PeopleFile } from './people-file';
import type { FiledPerson } from './people-of-file';

export interface PlannedPerson {
  row: number;
  /** `null`: somebody new. */
  before: PersonRecord | null;
  after: PersonRecord;
}

export interface ImportPlan {
  added: PlannedPerson[];
  changed: PlannedPerson[];
  unchanged: number;
  /** Here, and not in the file. */
  missing: PersonRecord[];
  notices: ImportNotice[];
  wrong: FieldRefusal[];
}

export interface ImportSide {
  present: readonly PersonRecord[];
  limits: TermLimits;
  today: string;
}

/** What a file changes. What it does not name, a column or a person, stays as it is. */
export async function planImport(
  file: PeopleFile,
  filed: readonly FiledPerson[],
  { present, limits, today }: ImportSide,
): Promise<ImportPlan> {
  const byNumber = new Map(present.map((record) => [record.person.number, record]));
  const withPlaceNames = englishPlaces(present);
  const named = new Set(filed.map(({ person }) => person.number));
  const plan: ImportPlan = {
    added: [],
    changed: [],
    unchanged: 0,
    missing: present.filter(
      (each) =>
        !named.has(each.person.number) && !hasLeft(each, today) && each.erasedAt === null && each.leftOn === null,
    ),
    notices: noticesOf(file, filed, present),
    wrong: sharedAgents(file, filed, present),
  };
  await inSlices(filed, (each) => {
    const before = byNumber.get(each.person.number) ?? null;
    if (before !== null && before.erasedAt !== null)
      plan.wrong.push(cellRefusal(file, each.row, 'number', 'people.erased-number', {}));
    const after = recordOf(file, each, before, withPlaceNames);
    if (before !== null && sameRecord(before, after)) plan.unchanged += 1;
    else {
      (before === null ? plan.added : plan.changed).push({ row: each.row, before, after });
      plan.wrong.push(...faultsOf(file, each, after.working, limits));
    }
  });
  return plan;
}

function recordOf(
  file: PeopleFile,
  filed: FiledPerson,
  before: PersonRecord | null,
  withPlaceNames: (person: Person) => Person,
): PersonRecord {
  const says = (column: PeopleColumn) => before === null || file.headers[column] !== undefined;
  const { leftOn, working, person } = filed;
  const id = before?.id ?? randomUUID();
  const last = says('leftOn') ? leftOn : (before?.leftOn ?? null);
  const kept = before?.working ?? { bornOn: null, skills: [], terms: [] };
  return {
    id,
    version: before?.version ?? 0,
    person: withPlaceNames(before === null ? person : mergedPerson(before.person, person, says)),
    leftOn: last,
    erasedAt: before?.erasedAt ?? null,
    working: {
      id,
      bornOn: says('bornOn') ? working.bornOn : kept.bornOn,
      skills: says('skills') ? working.skills : kept.skills,
      terms: termsUntil(says('termsFrom') ? working.terms : kept.terms, last),
      protections: before?.working.protections ?? [],
      availability: before?.working.availability ?? [],
    },
  };
}

function mergedPerson(before: Person, filed: Person, says: (column: PeopleColumn) => boolean): Person {
  const site = says('site') ? filed.site : before.site;
  const kept = site === before.site ? before.team : null;
  return {
    ...filed,
    nameEn: says('nameEn') ? filed.nameEn : before.nameEn,
    site,
    team: says('team') ? filed.team : kept,
    seatLabel: says('seatLabel') ? filed.seatLabel : before.seatLabel,
    agents: says('agent') ? filed.agents : before.agents,
  };
}

/** English names of sites and teams belong to these, not to the person: where the file says none they stay as they are. */
function englishPlaces(present: readonly PersonRecord[]): (person: Person) => Person {
  const sites = new Map(present.map(({ person: { site, siteEn } }) => [site, siteEn]));
  const teams = new Map(present.map(({ person: { site, team, teamEn } }) => [`${site}\n${team}`, teamEn]));
  return (person) => ({
    ...person,
    siteEn: person.siteEn ?? (person.site === null ? null : (sites.get(person.site) ?? null)),
    teamEn: person.teamEn ?? (person.team === null ? null : (teams.get(`${person.site}\n${person.team}`) ?? null)),
  });
}

/** An exchange agent belongs to one person, once the file is in. */
function sharedAgents(
  file: PeopleFile,
  filed: readonly FiledPerson[],
  present: readonly PersonRecord[],
): FieldRefusal[] {
  const named = new Set(filed.map(({ person }) => person.number));
  const owners = new Map<string, string>();
  for (const { person } of present)
    if (!named.has(person.number)) for (const agent of person.agents) owners.set(agentKey(agent), person.number);
  return filed.flatMap(({ row, person }) =>
    person.agents.flatMap((agent) => {
      const number = owners.get(agentKey(agent));
      owners.set(agentKey(agent), person.number);
      return number === undefined
        ? []
        : [cellRefusal(file, row, 'agent', 'people.agent-twice', { agent: agent.agent, number })];
    }),
  );
}

const termColumns: Readonly<Record<string, PeopleColumn>> = {
  from: 'termsFrom',
  until: 'termsUntil',
  weekHours: 'weekHours',
  periodHours: 'periodHours',
  partTime: 'partTime',
  nightWork: 'nightWork',
};

/** What no roster could ever keep, at the cell that says so. */
function faultsOf(file: PeopleFile, filed: FiledPerson, working: WorkingPerson, limits: TermLimits): FieldRefusal[] {
  return personFaults(working, limits).map((fault) => {
    const { code, params } = faultRefusal(fault);
    const { row, column } = cellOfFault(filed, fault);
    return cellRefusal(file, row, column, code, params);
  });
}

function cellOfFault({ row, termRows }: FiledPerson, { path }: PersonFault): { row: number; column: PeopleColumn } {
  const [part = '', at = '', field = ''] = path.split('.');
  if (part === 'terms') return { row: termRows[Number(at)] ?? row, column: termColumns[field] ?? 'termsFrom' };
  return { row, column: part === 'skills' ? 'skills' : part === 'bornOn' ? 'bornOn' : 'number' };
}

const sameRecord = (a: PersonRecord, b: PersonRecord): boolean =>
  JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));

function ordered({ person, leftOn, working }: PersonRecord): unknown[] {
  const { number, name, nameEn, site, siteEn, team, teamEn, seatLabel, agents } = person;
  const skills = working.skills.map(({ skill, level }) => `${skill}\n${level}`).sort();
  const terms = working.terms.map(termsKey).sort();
  const own = [number, name, nameEn, site, siteEn, team, teamEn, seatLabel, leftOn, working.bornOn];
  return [...own, agents.map(agentKey).sort(), skills, terms];
}

const termsKey = ({ from, until, system, settlement, ...rest }: WorkingPerson['terms'][number]): string =>
  JSON.stringify([from, until, system, settlement, rest.weekHours, rest.periodHours, rest.partTime, rest.nightWork]);

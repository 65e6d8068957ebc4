import type { Person } from '@zhiban/wire';
import type { FieldRefusal } from '../platform/problem';
import { cellRefusal, type PeopleFile } from './people-file';
import type { FiledPerson } from './people-of-file';

export interface ImportPlan {
  added: Person[];
  changed: { before: Person; after: Person }[];
  unchanged: number;
  wrong: FieldRefusal[];
}

/** What a file changes. People that it does not name stay as they are. */
export function planImport(file: PeopleFile, filed: readonly FiledPerson[], present: readonly Person[]): ImportPlan {
  const byNumber = new Map(present.map((person) => [person.number, person]));
  const added = filed.filter(({ person }) => !byNumber.has(person.number)).map(({ person }) => person);
  const placeNames = englishPlaces(present);
  const kept = filed.flatMap(({ person }) => {
    const before = byNumber.get(person.number);
    return before ? [{ before, after: placeNames(person) }] : [];
  });
  const changed = kept.filter(({ before, after }) => !samePerson(before, after));
  return { added, changed, unchanged: kept.length - changed.length, wrong: sharedAgents(file, filed, present) };
}

/** English names of sites and teams belong to these, not to the person: where the file says none they stay as they are. */
function englishPlaces(present: readonly Person[]): (person: Person) => Person {
  const sites = new Map(present.map(({ site, siteEn }) => [site, siteEn]));
  const teams = new Map(present.map(({ site, team, teamEn }) => [`${site}\n${team}`, teamEn]));
  return (person) => ({
    ...person,
    siteEn: person.siteEn ?? (person.site === null ? null : (sites.get(person.site) ?? null)),
    teamEn: person.teamEn ?? (person.team === null ? null : (teams.get(`${person.site}\n${person.team}`) ?? null)),
  });
}

/** An exchange agent belongs to one person, once the file is in. */
function sharedAgents(file: PeopleFile, filed: readonly FiledPerson[], present: readonly Person[]): FieldRefusal[] {
  const named = new Set(filed.map(({ person }) => person.number));
  const owners = new Map<string, string>();
  for (const { number, agents } of present) {
    if (!named.has(number)) for (const agent of agents) owners.set(agentKey(agent), number);
  }
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

export function agentKey({ source, agent }: { source: string; agent: string }): string {
  return `${source}\n${agent}`;
}

function samePerson(a: Person, b: Person): boolean {
  return JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));
}

function ordered({ number, name, nameEn, site, siteEn, team, teamEn, seatLabel, agents }: Person): unknown[] {
  return [number, name, nameEn, site, siteEn, team, teamEn, seatLabel, agents.map(agentKey).sort()];
}

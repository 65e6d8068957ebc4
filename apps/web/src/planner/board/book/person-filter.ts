import type { RosterPerson } from '@zhiban/wire';

export interface PersonFilter {
  site: string;
  team: string;
  skill: string;
  text: string;
  onlyVerdicts: boolean;
}

export const noFilter: PersonFilter = { site: '', team: '', skill: '', text: '', onlyVerdicts: false };

/** Rows in the order of sites, teams and numbers. Empty choices leave everybody in. */
export function filtered(
  people: readonly RosterPerson[],
  { site, team, skill, text, onlyVerdicts }: PersonFilter,
  hasVerdicts: (person: string) => boolean,
): RosterPerson[] {
  const wanted = text.trim().toLowerCase();
  return people.filter(
    (each) =>
      (site === '' || each.site === site) &&
      (team === '' || each.team === team) &&
      (skill === '' || each.person.skills.some((held) => held.skill === skill)) &&
      (wanted === '' ||
        [each.name, each.nameEn ?? '', each.number].some((word) => word.toLowerCase().includes(wanted))) &&
      (!onlyVerdicts || hasVerdicts(each.person.id)),
  );
}

export const inOrder = (people: readonly RosterPerson[]): RosterPerson[] =>
  [...people].sort(
    (a, b) => by(a.site, b.site) || by(a.team, b.team) || (a.number < b.number ? -1 : a.number > b.number ? 1 : 0),
  );

/** Who belongs nowhere comes last. */
function by(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}

const each = (values: readonly (string | null)[]): string[] =>
  [...new Set(values.flatMap((value) => value ?? []))].sort();

/** What can be chosen from. */
export const choicesOf = (people: readonly RosterPerson[], site: string) => ({
  sites: each(people.map((person) => person.site)),
  teams: each(people.filter((person) => site === '' || person.site === site).map(({ team }) => team)),
  skills: each(people.flatMap(({ person }) => person.skills.map(({ skill }) => skill))),
});

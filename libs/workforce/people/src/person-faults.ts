import { dayNumber } from '@zhiban/time';
import type { PolicyBody, Settlement, WorkingPerson, WorkingTerms } from '@zhiban/wire';
import { weeklyMinutesLeft } from './availability';
import { knownPerson } from './known-person';
import { birthday, type ProtectionRules } from './protection';

/** What is impossible about a person, and where: a dotted path into the value. */
export type PersonFault = { path: string } & (
  | { fault: 'ends-before-it-begins' | 'no-hours' | 'skill-twice' | 'born-in-no-year' | 'child-before-mother' }
  | { fault: 'terms-overlap'; other: number }
  | { fault: 'more-than-the-law'; limit: number }
  | { fault: 'more-than-available'; limit: number }
  | { fault: 'period-against-week'; limit: number }
  | { fault: 'part-time-is-full'; limit: number }
  | { fault: 'too-young'; limit: number }
  | { fault: 'night-work-of-a-minor'; limit: number }
);

/** The parts of a policy that an agreement has to keep to. */
export interface TermLimits {
  protection: ProtectionRules;
  /** Hours of a full-time week. */
  weekHours: number;
  minorsAtNight: boolean;
}

export const termLimits = ({ protection, rules }: PolicyBody): TermLimits => ({
  protection,
  weekHours: rules['hours-of-period'].weekMinutes / 60,
  minorsAtNight: !(rules['night-work'].on && rules['night-work'].minors),
});

const longestPeriodDays: Record<Settlement, number> = { week: 7, month: 31, quarter: 92, year: 366 };

/** What a schema cannot say about a person: terms that no roster could ever keep. */
export function personFaults(person: WorkingPerson, limits: TermLimits): PersonFault[] {
  return [
    ...skillFaults(person),
    ...spanFaults(person),
    ...person.terms.flatMap((terms, i) => termFaults(person, terms, `terms.${i}`, limits)),
    ...overlaps(person.terms),
    ...protectionFaults(person),
  ];
}

function skillFaults({ skills }: WorkingPerson): PersonFault[] {
  const seen = new Set<string>();
  return skills.flatMap(({ skill }, i): PersonFault[] => {
    if (seen.has(skill)) return [{ path: `skills.${i}.skill`, fault: 'skill-twice' }];
    seen.add(skill);
    return [];
  });
}

function spanFaults({ terms, availability }: WorkingPerson): PersonFault[] {
  const fault = 'ends-before-it-begins' as const;
  return [
    ...terms.flatMap(({ from, until }, i) =>
      until !== null && until < from ? [{ path: `terms.${i}.until`, fault }] : [],
    ),
    ...availability.flatMap((given, i) =>
      given.on === 'dates' && given.last < given.first ? [{ path: `availability.${i}.last`, fault }] : [],
    ),
  ];
}

function termFaults(person: WorkingPerson, terms: WorkingTerms, path: string, limits: TermLimits): PersonFault[] {
  const faults: PersonFault[] = [];
  const { weekHours, periodHours, partTime, settlement } = terms;
  const full = limits.weekHours;
  const left = weeklyMinutesLeft(knownPerson(person)) / 60;
  const mostOfPeriod = (weekHours * longestPeriodDays[settlement]) / 7;
  if (weekHours === 0) faults.push({ path: `${path}.weekHours`, fault: 'no-hours' });
  if (weekHours > full) faults.push({ path: `${path}.weekHours`, fault: 'more-than-the-law', limit: full });
  if (partTime && weekHours >= full) faults.push({ path: `${path}.partTime`, fault: 'part-time-is-full', limit: full });
  if (weekHours > left) faults.push({ path: `${path}.weekHours`, fault: 'more-than-available', limit: left });
  if (periodHours !== null && periodHours > mostOfPeriod)
    faults.push({ path: `${path}.periodHours`, fault: 'period-against-week', limit: Math.floor(mostOfPeriod) });
  return [...faults, ...ageFaults(person, terms, path, limits)];
}

function ageFaults({ bornOn }: WorkingPerson, terms: WorkingTerms, path: string, limits: TermLimits): PersonFault[] {
  if (bornOn === null) return [];
  const { employedFrom, grownUpAt } = limits.protection;
  const begins = dayNumber(terms.from);
  const ends = terms.until === null ? Infinity : dayNumber(terms.until);
  if (begins < birthday(bornOn, employedFrom))
    return [{ path: `${path}.from`, fault: 'too-young', limit: employedFrom }];
  // Terms that go on after the birthday may grant it: the rules still keep the nights before it free.
  if (terms.nightWork && !limits.minorsAtNight && ends < birthday(bornOn, grownUpAt))
    return [{ path: `${path}.nightWork`, fault: 'night-work-of-a-minor', limit: grownUpAt }];
  return [];
}

function overlaps(terms: readonly WorkingTerms[]): PersonFault[] {
  return terms.flatMap(({ from, until }, i): PersonFault[] => {
    const other = terms.findIndex(
      (earlier, at) =>
        at < i && (earlier.until === null || from <= earlier.until) && (until === null || earlier.from <= until),
    );
    return other < 0 ? [] : [{ path: `terms.${i}.from`, fault: 'terms-overlap', other: other + 1 }];
  });
}

const oldestBirth = '1900-01-01';

function protectionFaults({ bornOn, protections }: WorkingPerson): PersonFault[] {
  const faults: PersonFault[] = [];
  if (bornOn !== null && bornOn < oldestBirth) faults.push({ path: 'bornOn', fault: 'born-in-no-year' });
  protections.forEach((given, i) => {
    const about = given.kind === 'nursing' ? 'childBorn' : 'due';
    const on = given.kind === 'nursing' ? given.childBorn : given.due;
    if (bornOn !== null && on <= bornOn)
      faults.push({ path: `protections.${i}.${about}`, fault: 'child-before-mother' });
    if (given.kind === 'nursing' && given.until !== null && given.until < given.childBorn)
      faults.push({ path: `protections.${i}.until`, fault: 'ends-before-it-begins' });
  });
  return faults;
}

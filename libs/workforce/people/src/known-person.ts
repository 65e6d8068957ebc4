import { minutesOfTime, type DayNumber } from '@zhiban/time';
import type { Availability, AvailabilityKind, WorkingPerson, WorkingTerms } from '@zhiban/wire';
import { daySpan, includes, type DaySpan } from './day-span';

export interface TermSpan extends DaySpan {
  terms: WorkingTerms;
}

/** Times on some days, in minutes since midnight; `to` may lie on the next day. */
export interface AvailableSpan extends DaySpan {
  kind: AvailabilityKind;
  /** Bit 1 is Monday, bit 7 Sunday. */
  weekdays: number;
  from: number;
  to: number;
}

/** A person with the dates worked out, for sums over many shifts. */
export interface KnownPerson {
  person: WorkingPerson;
  /** In order of time. */
  terms: readonly TermSpan[];
  levels: ReadonlyMap<string, number>;
  availability: readonly AvailableSpan[];
}

const known = new WeakMap<WorkingPerson, KnownPerson>();

/** Worked out once for each value: people are never changed in place. */
export function knownPerson(person: WorkingPerson): KnownPerson {
  let found = known.get(person);
  if (!found) known.set(person, (found = workOut(person)));
  return found;
}

function workOut(person: WorkingPerson): KnownPerson {
  return {
    person,
    terms: person.terms
      .map((terms) => ({ terms, ...daySpan(terms.from, terms.until) }))
      .sort((a, b) => a.first - b.first),
    levels: new Map(person.skills.map(({ skill, level }) => [skill, level])),
    availability: person.availability.map(availableSpan),
  };
}

const everyDay = 0b1111_1110;

function availableSpan(given: Availability): AvailableSpan {
  const from = minutesOfTime(given.from);
  const until = minutesOfTime(given.to);
  const times = { kind: given.kind, from, to: until > from ? until : until + 1440 };
  if (given.on === 'dates') return { ...times, ...daySpan(given.first, given.last), weekdays: everyDay };
  const weekdays = given.days.reduce((bits, day) => bits | (1 << day), 0);
  return { ...times, first: -Infinity, last: Infinity, weekdays };
}

/** The terms that hold on a day; `null`: not employed then. */
export const termsOn = ({ terms }: KnownPerson, day: DayNumber): WorkingTerms | null =>
  terms.find((span) => includes(span, day))?.terms ?? null;

/** Nobody who does not have the skill has level 0 of it. */
export const levelOf = ({ levels }: KnownPerson, skill: string): number => levels.get(skill) ?? 0;

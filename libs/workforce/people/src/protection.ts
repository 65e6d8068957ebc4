import { dateOfDay, dayNumber, type DayNumber } from '@zhiban/time';
import type { PolicyBody, Protection, WorkingPerson } from '@zhiban/wire';
import type { DaySpan } from './day-span';

export type ProtectionRules = PolicyBody['protection'];
export const protectionCauses = ['minor', 'pregnant', 'nursing'] as const;
export type ProtectionCause = (typeof protectionCauses)[number];

export interface ProtectedSpan extends DaySpan {
  cause: ProtectionCause;
}

const weeksOfPregnancy = 40;

/** The same day so many months later; of a month that is too short, its last. */
export function monthsLater(date: string, months: number): DayNumber {
  const month = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const start = `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
  const days = new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate();
  return dayNumber(`${start}-01`) + Math.min(Number(date.slice(8, 10)), days) - 1;
}

/** The first day on which somebody has completed so many years. */
export const birthday = (bornOn: string, years: number): DayNumber => monthsLater(bornOn, years * 12);

/**
 * On which days somebody is protected, and why. A pregnancy counts from the week that the policy names until it is recorded
 * as over: a child that comes late does not end the protection.
 */
export function protectedSpans(person: WorkingPerson, rules: ProtectionRules): ProtectedSpan[] {
  const spans = person.protections.map((protection) => spanOf(protection, rules));
  if (person.bornOn === null) return spans;
  return [{ cause: 'minor', first: -Infinity, last: birthday(person.bornOn, rules.grownUpAt) - 1 }, ...spans];
}

function spanOf(protection: Protection, rules: ProtectionRules): ProtectedSpan {
  const until = protection.until === null ? Infinity : dayNumber(protection.until);
  if (protection.kind === 'pregnant')
    return {
      cause: 'pregnant',
      first: dayNumber(protection.due) - (weeksOfPregnancy - rules.pregnantFromWeek) * 7,
      last: until,
    };
  const grown = monthsLater(protection.childBorn, rules.nursingMonths) - 1;
  return { cause: 'nursing', first: dayNumber(protection.childBorn), last: Math.min(until, grown) };
}

/** For texts and lists: `null` is open. */
export const spanDates = ({ first, last }: DaySpan): { first: string | null; last: string | null } => ({
  first: Number.isFinite(first) ? dateOfDay(first) : null,
  last: Number.isFinite(last) ? dateOfDay(last) : null,
});

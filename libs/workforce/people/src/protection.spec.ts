import { dateOfDay } from '@zhiban/time';
import type { WorkingPerson } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { birthday, monthsLater, protectedSpans, spanDates } from './protection';

const rules = { employedFrom: 16, grownUpAt: 18, pregnantFromWeek: 28, nursingMonths: 12 };
const person = (given: Partial<WorkingPerson>): WorkingPerson => ({
  id: 'p1',
  bornOn: null,
  skills: [],
  terms: [],
  protections: [],
  availability: [],
  ...given,
});
const spans = (given: Partial<WorkingPerson>) =>
  protectedSpans(person(given), rules).map((span) => ({ cause: span.cause, ...spanDates(span) }));

test('who is born on a leap day grows up on the last of February', () => {
  expect(dateOfDay(birthday('2008-02-29', 18))).toBe('2026-02-28');
  expect(dateOfDay(birthday('2008-02-29', 20))).toBe('2028-02-29');
  expect(dateOfDay(monthsLater('2026-10-31', 4))).toBe('2027-02-28');
});

test('a minor is one up to the day before the birthday', () => {
  expect(spans({ bornOn: '2009-03-10' })).toEqual([{ cause: 'minor', first: null, last: '2027-03-09' }]);
});

test('the seventh month begins twelve weeks before the due date and lasts until it is recorded as over', () => {
  const protections = [{ kind: 'pregnant', due: '2026-12-24', until: null }] as const;
  expect(spans({ protections: [...protections] })).toEqual([{ cause: 'pregnant', first: '2026-10-01', last: null }]);
});

test('nursing protects for the first year of the child, or for less where that is recorded', () => {
  const nursing = (until: string | null) =>
    spans({ protections: [{ kind: 'nursing', childBorn: '2026-02-01', until }] });
  expect(nursing(null)).toEqual([{ cause: 'nursing', first: '2026-02-01', last: '2027-01-31' }]);
  expect(nursing('2026-08-01')[0]?.last).toBe('2026-08-01');
});

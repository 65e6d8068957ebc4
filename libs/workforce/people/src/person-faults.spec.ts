import type { WorkingPerson, WorkingTerms } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { personFaults, type TermLimits } from './person-faults';

const limits: TermLimits = {
  protection: { employedFrom: 16, grownUpAt: 18, pregnantFromWeek: 28, nursingMonths: 12 },
  weekHours: 40,
  minorsAtNight: false,
};
const terms = (given: Partial<WorkingTerms> = {}): WorkingTerms => ({
  from: '2026-01-01',
  until: null,
  system: 'comprehensive',
  settlement: 'month',
  weekHours: 40,
  periodHours: null,
  partTime: false,
  nightWork: true,
  ...given,
});
const person = (given: Partial<WorkingPerson> = {}): WorkingPerson => ({
  id: 'p1',
  bornOn: '1990-05-20',
  skills: [{ skill: 'cards', level: 3 }],
  terms: [terms()],
  protections: [],
  availability: [],
  ...given,
});
const told = (given: Partial<WorkingPerson>) => personFaults(person(given), limits).map((f) => `${f.path} ${f.fault}`);

test('an ordinary person has no fault', () => {
  expect(told({})).toEqual([]);
});

test('terms that end before they begin, or that hold at the same time, are named', () => {
  expect(told({ terms: [terms({ until: '2025-12-31' })] })).toEqual(['terms.0.until ends-before-it-begins']);
  expect(told({ terms: [terms({ until: '2026-06-30' }), terms({ from: '2026-06-30' })] })).toEqual([
    'terms.1.from terms-overlap',
  ]);
  expect(told({ terms: [terms({ from: '2026-07-01' }), terms({ until: '2026-06-30' })] })).toEqual([]);
});

test('hours that nobody may agree upon', () => {
  expect(told({ terms: [terms({ weekHours: 0 })] })).toEqual(['terms.0.weekHours no-hours']);
  expect(told({ terms: [terms({ weekHours: 48 })] })).toEqual(['terms.0.weekHours more-than-the-law']);
  expect(told({ terms: [terms({ partTime: true })] })).toEqual(['terms.0.partTime part-time-is-full']);
  expect(told({ terms: [terms({ weekHours: 20, partTime: true, periodHours: 160 })] })).toEqual([
    'terms.0.periodHours period-against-week',
  ]);
});

test('a week of which more is barred than the contract leaves is impossible', () => {
  const nights = { on: 'weekdays' as const, kind: 'cannot' as const, from: '17:00', to: '09:00' };
  const weekend = { ...nights, days: [6, 7], from: '00:00', to: '00:00' };
  const everyNight = { ...nights, days: [1, 2, 3, 4, 5, 6, 7] };
  expect(told({ availability: [everyNight, weekend] })).toEqual([]);
  expect(told({ availability: [{ ...everyNight, to: '09:30' }, weekend] })).toEqual([
    'terms.0.weekHours more-than-available',
  ]);
});

test('nobody begins before the age of employment; the sixteenth birthday itself is old enough', () => {
  expect(told({ bornOn: '2010-01-02' })).toEqual(['terms.0.from too-young']);
  expect(told({ bornOn: '2010-01-01' })).toEqual([]);
});

test('night work agreed with somebody who stays a minor throughout is refused', () => {
  expect(told({ bornOn: '2009-06-01', terms: [terms({ until: '2027-05-31' })] })).toEqual([
    'terms.0.nightWork night-work-of-a-minor',
  ]);
  expect(told({ bornOn: '2009-06-01', terms: [terms({ until: '2027-06-01' })] })).toEqual([]);
});

test('a child is not older than its mother, and a skill is held once', () => {
  expect(told({ protections: [{ kind: 'nursing', childBorn: '1989-01-01', until: null }] })).toEqual([
    'protections.0.childBorn child-before-mother',
  ]);
  expect(
    told({
      skills: [
        { skill: 'cards', level: 1 },
        { skill: 'cards', level: 2 },
      ],
    }),
  ).toEqual(['skills.1.skill skill-twice']);
});

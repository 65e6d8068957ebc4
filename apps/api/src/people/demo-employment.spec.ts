import { personFaults, termLimits } from '@zhiban/workforce-people';
import { bankRegulation } from '@zhiban/workforce-roster';
import { expect, test } from 'vitest';
import { demoFloor } from '../platform/demo';
import { demoEmployment } from './demo-employment';

const working = demoFloor().persons.map((person, place) => ({
  ...{ id: person.number, bornOn: null, skills: [], terms: [], protections: [], availability: [] },
  ...demoEmployment(person, place, '2026-11-26'),
}));

test('nobody in the demo has an impossible contract', () => {
  const limits = termLimits(bankRegulation);
  expect(working.flatMap((person) => personFaults(person, limits).map((fault) => [person.id, fault]))).toEqual([]);
});

test('there are standard and comprehensive hours, a part-timer, and people who are protected', () => {
  const count = (has: (person: (typeof working)[number]) => boolean) => working.filter(has).length;
  expect(count(({ terms }) => terms[0]?.system === 'standard')).toBeGreaterThan(50);
  expect(count(({ terms }) => terms[0]?.system === 'comprehensive')).toBeGreaterThan(20);
  expect(count(({ terms }) => terms[0]?.partTime === true)).toBe(1);
  expect(working.flatMap(({ protections }) => protections.map(({ kind }) => kind)).sort()).toEqual([
    'nursing',
    'pregnant',
  ]);
});

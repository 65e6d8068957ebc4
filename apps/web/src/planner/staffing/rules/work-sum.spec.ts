import type { WorkList } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { workSum } from './work-sum';

const list = (given: Partial<WorkList> = {}): WorkList => ({
  ...{ id: 'w', zh: '回访', en: 'Call-backs', from: '2026-11-24', to: '2026-11-24', occupancy: 0.8 },
  hours: { weekdays: [2], from: '08:00', to: '12:00' },
  amount: { kind: 'back-office', cases: 96, secondsEach: 600 },
  ...given,
});

test('96 cases of ten minutes in four open hours at 80 % keep five people busy', () => {
  expect(workSum(list())).toEqual({ workHours: 16, openHours: 4, seats: 5 });
});

test('a contact list counts its attempts, and the questionnaire of those who are reached', () => {
  const amount = {
    kind: 'outbound',
    ...{ contacts: 100, attempts: 2, attemptSeconds: 30 },
    ...{ reached: 0.5, questionnaireSeconds: 100, wrapUpSeconds: 20 },
  } as const;
  expect(workSum(list({ amount }))?.workHours).toBeCloseTo((100 * (60 + 60)) / 3600);
});

test.each([
  ['it is due before it begins', { to: '2026-11-23' }],
  ['it is never open', { hours: { weekdays: [3], from: '08:00', to: '12:00' } }],
  ['a date is missing', { from: '' }],
  ['the year is a slip', { to: '9026-11-24' }],
  ['people never work at it', { occupancy: 0 }],
])('nothing is said while %s', (_, given) => {
  expect(workSum(list(given))).toBeNull();
});

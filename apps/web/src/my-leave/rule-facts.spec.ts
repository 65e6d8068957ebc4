import type { LeaveType } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { ruleFacts } from './rule-facts';

const say = (key: string, named: Record<string, unknown> = {}) =>
  [key.replace('myLeave.facts.', ''), ...Object.values(named)].join(' ');
const type: LeaveType = {
  ...{ code: 'annual', zh: '年休假', en: 'Annual leave', active: true, unit: 'half-day', counts: 'working-days' },
  ...{ dayMinutes: 480, notice: { count: 1, unit: 'months' }, afterwardsWorkingDays: null, certificateFromDays: 3 },
  ...{ balance: true, allotted: true },
};
const known = {
  ...{ type, sudden: false, certificates: 0, filed: '2026-11-24' },
  pieces: [
    { date: '2026-12-31', part: 'day' },
    { date: '2026-12-30', part: 'day' },
  ] as const,
  judged: { minutes: 960, available: 1680, places: [{ date: '2026-12-30', taken: 1, most: 3 }] },
};
const facts = (given: Partial<Parameters<typeof ruleFacts>[0]> = {}) =>
  ruleFacts({ ...known, ...given }, say, (minutes) => `${minutes / 480}d`);

test('a rule that is kept says by how much', () => {
  expect(facts()).toEqual({
    'leave-notice': 'notice.months 36 1',
    'leave-certificate': 'certificate.none 0',
    'leave-balance': 'balance 3.5d 2d',
    'leave-allotment': 'places 2',
  });
});

test('what a kind does not ask is said too', () => {
  const free: LeaveType = { ...type, certificateFromDays: 2, notice: { count: 0, unit: 'days' } };
  const judged = { minutes: 960, available: null, places: [] };
  expect(Object.values(facts({ type: free, judged, certificates: 1 }))).toEqual([
    'notice.none 36 0',
    'certificate.given 1',
    'noBalance',
    'anyNumber',
  ]);
  expect(facts({ sudden: true, type: { ...type, afterwardsWorkingDays: 2 } })['leave-notice']).toBe('afterwards 2');
});

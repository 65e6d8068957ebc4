import { expect, test } from 'vitest';
import { drawn } from '@zhiban/testing';
import { calendarOf, onlyRules, plainCalendar, somebody, testWorld, verdictsOn } from '../specs/test-world';
import { openWorld } from '../world/world';
import { judge, rulesAsked } from './judge';

const rest = (minutes: number, from: string) => ({
  ...onlyRules({ 'rest-between-shifts': { minutes, override: { by: ['manager'] } } }),
  from,
});

const underVersions = (...versions: ReturnType<typeof rest>[]) => {
  const world = openWorld({
    timeZone: 'Asia/Shanghai',
    calendar: calendarOf(plainCalendar),
    policy: { versions },
    from: '2026-11-01',
    to: '2026-11-30',
  });
  const shifts = drawn('Mon 15-23; Tue 08-16; Tue 23-07; Wed 16-00; Thu 09-17');
  const verdicts = judge({ person: somebody(), shifts, absences: [] }, world);
  return verdicts.map(({ date, actual, limit }) => `${date.slice(5)} ${actual} for ${limit}`);
};

test('a shift is judged by the version of the policy in effect on its day, and looks back over its beginning', () => {
  expect(underVersions(rest(660, '2026-11-25'), rest(480, '2026-01-01'))).toEqual([
    '11-24 420 for 480',
    '11-25 540 for 660',
    '11-26 540 for 660',
  ]);
  expect(underVersions(rest(660, '2026-01-01'), rest(480, '2026-11-25'))).toEqual([
    '11-24 540 for 660',
    '11-24 420 for 660',
  ]);
});

test('a verdict names rule, person, day, limit, actual value and who may override it', () => {
  const world = testWorld({ rules: { 'rest-between-shifts': { minutes: 660, override: { by: ['manager'] } } } });
  expect(verdictsOn(world, 'Mon 15-23; Tue 08-16')).toMatchObject([
    {
      rule: 'rest-between-shifts',
      cites: 'PLAN-4',
      person: 'p1',
      date: '2026-11-24',
      shifts: ['Mon', 'Tue'],
      actual: 540,
      limit: 660,
      bound: 'least',
      unit: 'minutes',
      override: { by: ['manager'] },
    },
  ]);
});

test('what was asked can be told, so that what keeps to the book is shown too', () => {
  const [under] = testWorld({ rules: { 'no-overlap': {}, 'rest-between-shifts': {} } }).policies;
  expect(under && rulesAsked(under).map(({ rule }) => rule)).toEqual(['no-overlap', 'rest-between-shifts']);
});

test('a shift outside the days that are known is a fault of whoever asks', () => {
  expect(() => verdictsOn(testWorld({ rules: { 'no-overlap': {} } }), 'Mon 08-16', { monday: '2030-01-07' })).toThrow(
    RangeError,
  );
});

test('nobody without shifts breaks a rule', () => {
  expect(verdictsOn(testWorld({ rules: { 'rest-day-a-week': {} } }), [])).toEqual([]);
});

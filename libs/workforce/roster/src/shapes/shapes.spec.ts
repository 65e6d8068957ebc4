import { dayNumber, dayTable } from '@zhiban/time';
import type { ShiftPattern } from '@zhiban/wire';
import { describe, expect, test } from 'vitest';
import { drawn } from '@zhiban/testing';
import { breaksWanted, misfitBreaks, patternShift } from './pattern-shift';
import { rotationCells } from './rotation-cells';
import { shiftedDays } from './shifted-days';

const hour = 3_600_000;
const night: ShiftPattern = {
  code: 'N',
  zh: '夜班',
  en: 'Night',
  start: '22:00',
  minutes: 480,
  breaks: [{ kind: 'meal', minutes: 30, paid: false, earliest: 120, latest: 360 }],
  post: null,
  retired: false,
};
const days = (timeZone: string) => dayTable(timeZone, dayNumber('2026-01-01'), dayNumber('2026-12-31'));

describe('a pattern on a day', () => {
  test.each([
    ['2026-03-28', 7],
    ['2026-06-06', 8],
    ['2026-10-24', 9],
  ])('goes from wall clock to wall clock: the night of %s in Berlin has %i hours', (date, hours) => {
    const { from, to, pattern } = patternShift(night, date, days('Europe/Berlin'), { id: 's', person: 'p' });
    expect([(to - from) / hour, pattern]).toEqual([hours, 'N']);
  });

  test('a break that fits into neither its window nor the shift is named', () => {
    const [meal] = night.breaks;
    if (!meal) throw new Error('no meal');
    const late = { ...meal, latest: 500 };
    const tight = { ...meal, earliest: 340 };
    expect(misfitBreaks({ ...night, breaks: [meal, late, tight] })).toEqual([1, 2]);
    expect(breaksWanted(night)).toEqual([meal]);
  });
});

test('a rotation goes round, each person from their own day on', () => {
  const people = [
    { person: 'p1', begins: 0 },
    { person: 'p2', begins: 3 },
  ];
  const cells = rotationCells({ days: ['E', 'M', 'N', null] }, { first: '2026-11-30', last: '2026-12-05', people });
  const row = (of: string) => cells.filter(({ person }) => person === of).map(({ pattern }) => pattern ?? '-');
  expect([row('p1').join(''), row('p2').join('')]).toEqual(['EMN-EM', '-EMN-E']);
  expect(cells.at(-1)?.date).toBe('2026-12-05');
});

test('a week that is copied over a clock change keeps its times of day, and its breaks their distance', () => {
  const [shift] = drawn('Thu 08-16 meal 12-12:30', { timeZone: 'Europe/Berlin', monday: '2026-03-23' });
  if (!shift) throw new Error('nothing drawn');
  const copy = shiftedDays(shift, 7, days('Europe/Berlin'), 'n');
  const [same] = drawn('Thu 08-16 meal 12-12:30', { timeZone: 'Europe/Berlin', monday: '2026-03-30' });
  expect(copy).toEqual({ ...same, id: 'n' });
  expect(copy.from - shift.from).toBe(7 * 24 * hour - hour);
});

import { expect, test } from 'vitest';
import { daysOf } from '../lead/asked-days';
import { daysOfMonth, monthsOn } from './months';

test('months go on over the year, each with its own last day', () => {
  expect([monthsOn('2026-12', 1), monthsOn('2026-01', -1)]).toEqual(['2027-01', '2025-12']);
  expect(daysOfMonth('2028-02')).toEqual({ first: '2028-02-01', last: '2028-02-29' });
});

test('days are those of the centre, whatever the clock of the page says', () => {
  const now = Date.parse('2026-11-30T23:30:00Z');
  expect(daysOf('today', now, 'Asia/Shanghai')).toEqual({ first: '2026-12-01', last: '2026-12-01' });
  expect(daysOf('week', now, 'Asia/Shanghai')).toEqual({ first: '2026-11-25', last: '2026-12-01' });
  expect(daysOf('before', now, 'Asia/Shanghai')).toEqual({ first: '2026-11-01', last: '2026-11-30' });
  expect(daysOf('month', now, 'UTC')).toEqual({ first: '2026-11-01', last: '2026-11-30' });
});

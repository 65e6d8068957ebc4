import { expect, test } from 'vitest';
import { daysOf, instantsOf } from './figure-spans';

const own = { first: '2026-01-02', last: '2026-01-03' };
/** Already the 1st of December where the centre is. */
const now = Date.parse('2026-11-30T18:00:00Z');

test.each([
  ['week', '2026-11-25', '2026-12-01'],
  ['month', '2026-12-01', '2026-12-01'],
  ['before', '2026-11-01', '2026-11-30'],
  ['year', '2026-01-01', '2026-12-01'],
  ['own', '2026-01-02', '2026-01-03'],
] as const)('%s', (span, first, last) => {
  expect(daysOf(span, now, 'Asia/Shanghai', own)).toEqual({ first, last });
});

test('the last day is whole', () => {
  expect(instantsOf(own, 'Asia/Shanghai')).toEqual({
    from: Date.parse('2026-01-02T00:00:00+08:00'),
    to: Date.parse('2026-01-04T00:00:00+08:00'),
  });
});

import { expect, test } from 'vitest';
import { lengthOf, urgencyOf } from './time-left';

const words = { days: (d: number, h: number) => `${d} d ${h} h`, hours: (h: number, m: number) => `${h} h ${m} min` };
const minute = 60_000;

test.each([
  [59_000, '0:59'],
  [15 * minute, '15:00'],
  [-12 * minute - 3000, '12:03'],
  [90 * minute, '1 h 30 min'],
  [24 * 60 * minute, '1 d 0 h'],
  [51 * 60 * minute, '2 d 3 h'],
])('%i ms read as %s', (ms, read) => {
  expect(lengthOf(ms, words)).toBe(read);
});

test('what is due is late from the moment on, and soon ten minutes before', () => {
  const at = (left: number) => urgencyOf(1_000_000 + left, 1_000_000);
  expect([at(0), at(1), at(10 * minute), at(10 * minute + 1)]).toEqual(['late', 'soon', 'soon', 'later']);
});

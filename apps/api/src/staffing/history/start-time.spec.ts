import { expect, test } from 'vitest';
import { StartTimes } from './start-time';

const berlin = new StartTimes('Europe/Berlin');
const iso = (text: string, times = berlin) => {
  const found = times.read(text);
  return typeof found === 'number' ? new Date(found).toISOString() : found;
};

test('a time without an offset is on the clock of the centre', () => {
  expect(iso('2026-03-02 09:00')).toBe('2026-03-02T08:00:00.000Z');
  expect(iso('2026/7/2 9:30:00')).toBe('2026-07-02T07:30:00.000Z');
  expect(iso('2026-07-02 00:15', new StartTimes('Asia/Shanghai'))).toBe('2026-07-01T16:15:00.000Z');
});

test('a time with its offset is that instant', () => {
  expect(iso('2026-03-02T09:00:00+08:00')).toBe('2026-03-02T01:00:00.000Z');
  expect(iso('2026-03-02T09:00Z')).toBe('2026-03-02T09:00:00.000Z');
});

test('where clocks change, a time that is skipped or shown twice is refused, others are not', () => {
  expect(iso('2026-03-29 02:30')).toBe('staffing.skipped-time');
  expect(iso('2026-03-29 03:30')).toBe('2026-03-29T01:30:00.000Z');
  expect(iso('2026-10-25 02:30')).toBe('staffing.double-time');
  expect(iso('2026-10-25T02:30+01:00')).toBe('2026-10-25T01:30:00.000Z');
  expect(iso('2026-10-25 12:00')).toBe('2026-10-25T11:00:00.000Z');
});

test.each([
  '',
  'yesterday',
  '2026-02-30 09:00',
  '2026-03-02',
  '2026-03-02 24:30',
  '2026-03-02 09:75',
  '2026-03-02 09:00:30',
])('“%s” is no start of an interval', (text) => {
  expect(iso(text)).toBe('staffing.bad-start');
});

import { expect, test } from 'vitest';
import { lastRun, nextRun } from './next-run';

const at = (iso: string) => Date.parse(iso);
const zone = 'Asia/Shanghai';

test('each day: today while the time is still to come, otherwise tomorrow', () => {
  expect(nextRun('day', '09:00', zone, at('2026-11-25T08:59:00+08:00'))).toBe(at('2026-11-25T09:00:00+08:00'));
  expect(nextRun('day', '09:00', zone, at('2026-11-25T09:00:00+08:00'))).toBe(at('2026-11-26T09:00:00+08:00'));
});

test('each week on Monday, each month on the first', () => {
  expect(nextRun('week', '07:30', zone, at('2026-11-25T00:00:00+08:00'))).toBe(at('2026-11-30T07:30:00+08:00'));
  expect(nextRun('month', '07:30', zone, at('2026-12-01T07:30:00+08:00'))).toBe(at('2027-01-01T07:30:00+08:00'));
});

test('a time that the clock change skips comes an hour later that day', () => {
  expect(nextRun('day', '02:30', 'America/New_York', at('2026-03-07T12:00:00-05:00'))).toBe(
    at('2026-03-08T03:30:00-04:00'),
  );
});

test('the last time is the one that the next one follows', () => {
  const now = at('2026-11-25T08:59:00+08:00');
  expect(lastRun('day', '09:00', zone, now)).toBe(at('2026-11-24T09:00:00+08:00'));
  expect(lastRun('day', '09:00', zone, at('2026-11-25T09:00:00+08:00'))).toBe(at('2026-11-25T09:00:00+08:00'));
  expect(lastRun('week', '09:00', zone, now)).toBe(at('2026-11-23T09:00:00+08:00'));
  expect(lastRun('month', '09:00', zone, now)).toBe(at('2026-11-01T09:00:00+08:00'));
});

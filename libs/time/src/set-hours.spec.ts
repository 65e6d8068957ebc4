import { expect, test } from 'vitest';
import { latestSpanOf } from './set-hours';

const at = (iso: string) => Date.parse(iso);
const night = { from: '20:00', to: '08:00' };
const span = (iso: string, hours = night, timeZone = 'Asia/Shanghai') => latestSpanOf(at(iso), hours, timeZone);

test('a night shift is one span, on both sides of midnight', () => {
  const expected = { from: at('2026-11-19T20:00:00+08:00'), to: at('2026-11-20T08:00:00+08:00') };
  expect(span('2026-11-19T20:00:00+08:00')).toEqual(expected);
  expect(span('2026-11-20T03:00:00+08:00')).toEqual(expected);
});

test('after its end the span stays until the next one begins', () => {
  expect(span('2026-11-20T19:59:59+08:00').from).toBe(at('2026-11-19T20:00:00+08:00'));
  expect(span('2026-11-20T20:00:00+08:00').from).toBe(at('2026-11-20T20:00:00+08:00'));
});

test('hours of one day, and a round day', () => {
  const morning = { from: '08:30', to: '12:00' };
  expect(span('2026-11-20T10:00:00+08:00', morning).to).toBe(at('2026-11-20T12:00:00+08:00'));
  const round = span('2026-11-20T10:00:00+08:00', { from: '09:00', to: '09:00' });
  expect(round.to - round.from).toBe(86_400_000);
});

test('in the night in which clocks go back the shift is an hour longer', () => {
  const long = span('2026-11-01T04:00:00-05:00', night, 'America/New_York');
  expect((long.to - long.from) / 3_600_000).toBe(13);
});

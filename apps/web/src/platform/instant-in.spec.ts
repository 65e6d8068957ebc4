import { expect, test } from 'vitest';
import { instantIn } from './instant-in';

test.each([
  ['2026-11-26', '14:30', 'Asia/Shanghai', '2026-11-26T06:30:00Z'],
  ['2026-07-01', '00:05', 'Europe/Berlin', '2026-06-30T22:05:00Z'],
  ['2026-10-25', '12:00', 'Europe/Berlin', '2026-10-25T11:00:00Z'],
])('%s %s in %s', (day, time, zone, at) => {
  expect(new Date(instantIn(day, time, zone)).toISOString()).toBe(at.replace('Z', '.000Z'));
});

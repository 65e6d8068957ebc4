import { expect, test } from 'vitest';
import { fieldOfInstant, instantOfField, nextHour } from './centre-moment';

const iso = (text: string, zone: string) => {
  const at = instantOfField(text, zone);
  return at === null ? null : new Date(at).toISOString();
};

test('what is typed is meant on the clock of the centre', () => {
  expect(iso('2026-11-27T08:00', 'Asia/Shanghai')).toBe('2026-11-27T00:00:00.000Z');
  expect(iso('2026-11-27T00:00', 'Asia/Shanghai')).toBe('2026-11-26T16:00:00.000Z');
  expect(iso('2026-11-27', 'Asia/Shanghai')).toBeNull();
});

test('at a change of the clock too', () => {
  expect(iso('2026-03-29T01:30', 'Europe/Berlin')).toBe('2026-03-29T00:30:00.000Z');
  expect(iso('2026-03-29T08:00', 'Europe/Berlin')).toBe('2026-03-29T06:00:00.000Z');
  expect(iso('2026-10-25T23:59', 'Europe/Berlin')).toBe('2026-10-25T22:59:00.000Z');
});

test('and comes back as it was typed', () => {
  for (const zone of ['Asia/Shanghai', 'Europe/Berlin', 'America/New_York'])
    for (const text of ['2026-03-29T08:00', '2026-10-25T00:00', '2026-12-31T23:59'])
      expect(fieldOfInstant(instantOfField(text, zone) ?? 0, zone)).toBe(text);
});

test('away from the next full hour on', () => {
  expect(nextHour(Date.parse('2026-11-27T08:01:00Z'))).toBe(Date.parse('2026-11-27T09:00:00Z'));
});

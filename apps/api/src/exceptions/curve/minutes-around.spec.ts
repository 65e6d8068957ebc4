import { expect, test } from 'vitest';
import { minutesAround } from './alarm-curve';

const minute = 60_000;
const raised = Date.parse('2026-11-26T02:00:30+08:00');

test('a quarter of an hour before the alarm and ten minutes after it', () => {
  const moments = minutesAround(raised, raised + 60 * minute);
  expect([moments.length, moments[0], moments.at(-1)]).toEqual([26, raised - 15 * minute, raised + 10 * minute]);
});

test('what is still to come is not read', () => {
  expect(minutesAround(raised, raised + 2 * minute + 1).at(-1)).toBe(raised + 2 * minute);
});

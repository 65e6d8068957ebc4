import { expect, test } from 'vitest';
import { testWorld, verdictsOn } from '../specs/test-world';

const world = testWorld({ rules: { 'overtime-a-month': { minutes: 36 * 60 } } });

test('thirty-six hours are allowed in a calendar month, and the next month begins anew', () => {
  const saturdays = 'Sat 08-16 overtime; Sat+1 08-16 overtime; Sat+2 08-16 overtime; Sat+3 08-16 overtime';
  const november = { monday: '2026-11-02' };
  expect(verdictsOn(world, `${saturdays}; Mon 16-20 overtime`, november)).toEqual([]);
  const [verdict] = verdictsOn(world, `${saturdays}; Mon 16-20 overtime; Tue 16-17 overtime`, november);
  expect([verdict?.actual, verdict?.date]).toEqual([37 * 60, '2026-11-28']);
  expect(verdict?.remedies).toEqual([
    { do: 'shorten', shift: 'Sat+3', to: Date.parse('2026-11-28T15:00:00+08:00'), minutes: 60 },
  ]);
  expect(verdictsOn(world, `${saturdays}; Mon 16-20 overtime; Tue+4 16-17 overtime`, november)).toEqual([]);
});

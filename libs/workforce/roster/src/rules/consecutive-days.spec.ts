import { expect, test } from 'vitest';
import { testWorld, verdictsOn } from '../specs/test-world';

const world = testWorld({ rules: { 'consecutive-days': { days: 5 } } });

test('a run of days is measured from its first to its last, over the weekend too', () => {
  const run = 'Thu 08-16; Fri 08-16; Sat 08-16; Sun 08-16; Mon+1 08-16; Tue+1 08-16; Thu+1 08-16';
  const [verdict] = verdictsOn(world, run);
  expect([verdict?.actual, verdict?.span, verdict?.date]).toEqual([
    6,
    { first: '2026-11-26', last: '2026-12-01' },
    '2026-12-01',
  ]);
  expect(verdict?.remedies).toEqual([{ do: 'remove', shift: 'Tue+1' }]);
});

test('five days are not six, and overtime on a day adds no day', () => {
  expect(verdictsOn(world, 'Mon 08-16; Mon 16-18 overtime; Tue 08-16; Wed 08-16; Thu 08-16; Fri 08-16')).toEqual([]);
});

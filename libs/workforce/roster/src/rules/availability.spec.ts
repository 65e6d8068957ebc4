import { expect, test } from 'vitest';
import { line, testWorld, verdictsOn } from '../specs/test-world';

const world = testWorld({ rules: { availability: {} } });
const evening = () => ({
  who: {
    availability: [
      { on: 'weekdays' as const, kind: 'cannot' as const, days: [1, 2, 3, 4, 5], from: '18:00', to: '22:00' },
    ],
  },
});

test('evening school keeps the evening free', () => {
  expect(verdictsOn(world, 'Mon 14-22; Tue 10-18; Sat 14-22', evening()).map(line)).toEqual(['Mon: 240 for 0']);
});

test('the shift may end as the school begins', () => {
  expect(verdictsOn(world, 'Mon 14-22', evening())[0]?.remedies).toEqual([
    { do: 'end-earlier', shift: 'Mon', to: Date.parse('2026-11-23T18:00:00+08:00') },
  ]);
});

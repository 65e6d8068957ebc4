import { expect, test } from 'vitest';
import { differences } from './version-differences';

const starts = [0, 1_800_000, 3_600_000];

test('only the intervals that differ are told, each with both values', () => {
  const now = { starts, contacts: [10, 20, 0], ahtSeconds: [180, 180, null] };
  const then = { starts, contacts: [10, 25, 0], ahtSeconds: [180, 180, 200] };
  expect(differences(now, then)).toEqual([
    { start: 1_800_000, contacts: [20, 25], ahtSeconds: [180, 180] },
    { start: 3_600_000, contacts: [0, 0], ahtSeconds: [null, 200] },
  ]);
});

test('a version is the same as itself', () => {
  const own = { starts, contacts: [1, 2, 3], ahtSeconds: [null, 90, 90] };
  expect(differences(own, own)).toEqual([]);
});

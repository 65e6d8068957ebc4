import { isAbsent, standings } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { countsOf } from './attendance-counts';

test('everybody who is rostered is present, awaited, missing or unknown, and nobody twice', () => {
  const every = countsOf([...standings, 'working', 'not-rostered']);
  expect(every).toEqual({ rostered: 8, present: 3, onBreak: 1, awaited: 1, missing: 3, unknown: 1, extra: 2 });
  expect(every.present + every.awaited + every.missing + every.unknown).toBe(every.rostered);
});

test('missing are those of whom a board says that they should be here', () => {
  for (const standing of standings) expect(countsOf([standing]).missing).toBe(isAbsent(standing) ? 1 : 0);
});

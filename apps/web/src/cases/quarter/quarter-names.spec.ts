import { expect, test } from 'vitest';
import { quarterOf, quartersUpTo } from './quarter-names';

test('a day lies in its quarter, and the quarters before go back over New Year', () => {
  expect(['2026-01-01', '2026-03-31', '2026-04-01', '2026-12-31'].map(quarterOf)).toEqual([
    ...['2026-Q1', '2026-Q1', '2026-Q2', '2026-Q4'],
  ]);
  expect(quartersUpTo('2026-02-03', 3)).toEqual(['2026-Q1', '2025-Q4', '2025-Q3']);
});

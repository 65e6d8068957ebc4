import { expect, test } from 'vitest';
import { levelBars } from './level-bars';

const hour = 3_600_000;
const day = { from: 8 * hour, to: 32 * hour, intervalMinutes: 30 };
const point = (value: number | null, closed = true) => ({ value, gap: false, closed });

test('each interval stands at its place in the time shown, in order, and a breach is marked', () => {
  const points = { [14 * hour]: point(0.5), [8 * hour]: point(0.9), [20 * hour]: point(null, false) };
  const bars = levelBars(points, day, { alarmRatio: 0.6 });
  expect(bars.map(({ from, value, breach }) => [from, value, breach])).toEqual([
    [0, 0.9, false],
    [0.25, 0.5, true],
    [0.5, null, false],
  ]);
});

test('an interval of another day is left out', () => {
  expect(levelBars({ [7 * hour]: point(1), [32 * hour]: point(1) }, day, { alarmRatio: 0.6 })).toEqual([]);
});

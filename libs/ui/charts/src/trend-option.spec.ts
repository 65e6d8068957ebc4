import { expect, test } from 'vitest';
import type { TrendData, TrendPaint, TrendStep } from './trend-data';
import { dashes, levelFloor, niceTop, stepLine, trendChange } from './trend-option';

const step = (from: number, more: Partial<TrendStep> = {}): TrendStep => ({
  from,
  to: from + 0.5,
  count: 10,
  level: 0.9,
  breach: false,
  closed: true,
  ...more,
});
const paint: TrendPaint = {
  accent: 'a',
  ink: 'i',
  muted: 'm',
  faint: 'f',
  hair: 'h',
  alarm: 'r',
  card: 'c',
  hatch: null,
  font: 'x',
  text: 20,
};
const texts = { level: 'SL', target: 'target 80 %', today: 'today' };
const day = (more: Partial<TrendData> = {}): TrendData => ({
  hours: 24,
  now: 0.8,
  steps: [step(0), step(0.5)],
  gaps: [],
  target: 0.8,
  hourLabel: String,
  ...more,
});

test('the interval that runs is drawn up to now only', () => {
  expect(stepLine([step(0), step(0.5)], 0.8).map(([at]) => at)).toEqual([0, 0.5, 0.5, 0.8]);
});

test('an interval without a service level leaves a hole, not a dash at zero', () => {
  const line = dashes([step(0), step(0.5, { level: null }), step(1)], 2, () => true);
  expect(line.filter(([, level]) => level === 0)).toEqual([]);
  expect(line.map(([, level]) => level)).toEqual([0.9, 0.9, null, null, 0.9, 0.9, null]);
});

test('breaches are drawn in their own line and leave the other', () => {
  const change = trendChange(day({ steps: [step(0), step(0.5, { level: 0.4, breach: true })] }), paint, texts);
  const line = (id: string) => change.series.find((s) => s.id === id)?.data as [number, number | null][];
  expect(line('breach').some(([, level]) => level === 0.4)).toBe(true);
  expect(line('level').some(([, level]) => level === 0.4)).toBe(false);
});

test('a gap is hatched in both halves', () => {
  const change = trendChange(day({ gaps: [{ from: 0.2, to: 0.4 }] }), paint, texts);
  const areas = change.series.filter((s) => s.markArea?.data.length === 1).map((s) => s.id);
  expect(areas).toEqual(['count', 'level']);
});

test('the count axis begins at zero and ends at a round number above the highest step', () => {
  expect([3, 11, 41, 100, 101, 480].map((count) => niceTop([step(0, { count })]))).toEqual([4, 20, 50, 100, 200, 500]);
});

test('the percent axis reaches below the lowest level and the target', () => {
  expect([levelFloor([], 0.8), levelFloor([step(0, { level: 0.31 })], 0.8)].map((n) => n.toFixed(1))).toEqual([
    '0.6',
    '0.2',
  ]);
});

test('the interval that runs stands apart, so that its part-count does not look like a fall', () => {
  const change = trendChange(day({ steps: [step(0), step(0.5, { closed: false, count: 1 })] }), paint, texts);
  const line = (id: string) => change.series.find((s) => s.id === id)?.data as [number, number | null][];
  expect(line('count').map(([, count]) => count)).toEqual([10, 10]);
  expect(line('running').map(([, count]) => count)).toEqual([1, 1]);
});

test('what was usual is a line of its own, and the axis has room for it', () => {
  const usual = [
    { from: 0, to: 0.5, count: 45 },
    { from: 0.5, to: 1, count: 30 },
  ];
  const change = trendChange(day({ usual }), paint, texts);
  const line = (id: string) => change.series.find((s) => s.id === id)?.data;
  expect(line('usual')).toEqual([
    [0, 45],
    [0.5, 45],
    [0.5, 30],
    [1, 30],
  ]);
  expect(change.yAxis[0]?.max).toBe(50);
  expect(trendChange(day(), paint, texts).series.find((s) => s.id === 'usual')?.data).toEqual([]);
});

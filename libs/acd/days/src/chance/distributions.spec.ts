import { expect, test } from 'vitest';
import { chanceOf } from './chance';
import { drawGap, drawSpread, drawWhole } from './distributions';

const draws = 20_000;
const many = (draw: () => number): number[] => Array.from({ length: draws }, draw);
const mean = (values: number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;

test('the same seed and purpose give the same stream, another purpose another one', () => {
  const stream = (seed: string, purpose: string) => {
    const chance = chanceOf(seed, purpose);
    return Array.from({ length: 50 }, () => chance.next());
  };
  expect(stream('a', 'arrivals')).toEqual(stream('a', 'arrivals'));
  expect(stream('a', 'arrivals')).not.toEqual(stream('a', 'talk'));
  expect(stream('a', 'arrivals')).not.toEqual(stream('b', 'arrivals'));
});

test('a stream is uniform: each tenth of the unit interval is hit about equally often', () => {
  const chance = chanceOf('uniform', 'test');
  const tenths = new Array<number>(10).fill(0);
  for (let i = 0; i < draws; i++) tenths[Math.floor(chance.next() * 10)]!++;
  for (const hits of tenths) expect(Math.abs(hits - draws / 10)).toBeLessThan(5 * Math.sqrt(draws / 10));
});

test('talk times have the mean and the spread they were given, and stay within their bounds', () => {
  const chance = chanceOf('talk', 'test');
  const values = many(() => drawSpread(chance, { mean: 190, cv: 0.75, min: 8, max: 3000 }));
  expect(mean(values)).toBeGreaterThan(184);
  expect(mean(values)).toBeLessThan(196);
  const deviation = Math.sqrt(mean(values.map((v) => (v - 190) ** 2)));
  expect(deviation / 190).toBeGreaterThan(0.68);
  expect(deviation / 190).toBeLessThan(0.82);
  expect(Math.min(...values)).toBeGreaterThanOrEqual(8);
  expect(Math.max(...values)).toBeLessThanOrEqual(3000);
});

test('gaps between arrivals are exponential: mean one over the rate, and 1/e of them longer than that', () => {
  const chance = chanceOf('gap', 'test');
  const values = many(() => drawGap(chance, 0.25));
  expect(mean(values)).toBeCloseTo(4, 0);
  expect(values.filter((v) => v > 4).length / draws).toBeCloseTo(Math.exp(-1), 1);
});

test('whole numbers reach both ends and nothing beyond', () => {
  const chance = chanceOf('whole', 'test');
  const values = new Set(many(() => drawWhole(chance, 3, 6)));
  expect([...values].sort()).toEqual([3, 4, 5, 6]);
});

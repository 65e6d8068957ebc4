import { type FormulaId, formulaIds } from '@zhiban/wire';
import { describe, expect, test } from 'vitest';
import { countDuration } from './histogram';
import { serviceLevel } from './service-level';
import { type Tally, emptyTally } from './tally';

/** A tally of so many answers and abandons with these waits (seconds). */
function tallyOf(answers: [count: number, waitSeconds: number][], abandons: [number, number][], timedOut = 0): Tally {
  const tally = { ...emptyTally(), timedOut };
  for (const [count, wait] of answers) {
    tally.answered += count;
    for (let i = 0; i < count; i += 1) countDuration(tally.answeredWaits, wait * 1000, 1);
  }
  for (const [count, wait] of abandons) {
    tally.abandoned += count;
    for (let i = 0; i < count; i += 1) countDuration(tally.abandonedWaits, wait * 1000, 1);
  }
  return tally;
}

/** The worked example of the formula table: 100 offered, threshold 20 s. */
const answers: [number, number][] = [
  [60, 8],
  [10, 20],
  [15, 45],
];
const abandons: [number, number][] = [
  [4, 4.9],
  [1, 5],
  [5, 20],
  [5, 21],
];
const percent = (id: FormulaId, tally: Tally, waitingLonger = 0) => {
  const level = serviceLevel(id, tally, { targetSeconds: 20, shortAbandonSeconds: 5, waitingLonger });
  return level === null ? null : Number((level * 100).toFixed(1));
};

describe('service level at 20 s', () => {
  const example: Record<FormulaId, number> = {
    'SL-ENTERED': 70,
    'SL-NO-OVERFLOW': 70,
    'SL-NO-SHORT': 72.9,
    'SL-ANSWERED': 82.4,
    'SL-WITHIN': 80,
    'SL-NO-EARLY': 77.8,
    'SL-LIVE': 70,
  };

  test.each(formulaIds)('%s of the worked example', (id) => {
    expect(percent(id, tallyOf(answers, abandons))).toBe(example[id]);
  });

  test.each(formulaIds)('%s with 8 more that left otherwise', (id) => {
    const counts = id === 'SL-ENTERED' || id === 'SL-LIVE';
    expect(percent(id, tallyOf(answers, abandons, 8))).toBe(counts ? 64.8 : example[id]);
  });

  test('SL-LIVE already counts the 4 of 10 who wait for longer than 20 s', () => {
    expect(percent('SL-LIVE', tallyOf(answers, abandons, 8), 4)).toBe(62.5);
  });

  test.each(formulaIds)('%s without contacts is nothing, neither 0 nor 100', (id) => {
    expect(percent(id, emptyTally())).toBeNull();
  });

  test('a wait of exactly the threshold is within it, a millisecond more is not', () => {
    expect(percent('SL-ANSWERED', tallyOf([[1, 20]], []))).toBe(100);
    expect(percent('SL-ANSWERED', tallyOf([[1, 20.001]], []))).toBe(0);
  });

  test('an abandon of exactly the bound is not a short one', () => {
    expect(percent('SL-NO-SHORT', tallyOf([[1, 1]], [[1, 5]]))).toBe(50);
    expect(percent('SL-NO-SHORT', tallyOf([[1, 1]], [[1, 4.999]]))).toBe(100);
  });

  test('waits beyond the longest threshold count as too long for any', () => {
    const tally = tallyOf([[1, 4000]], []);
    const level = serviceLevel('SL-ANSWERED', tally, { targetSeconds: 300, shortAbandonSeconds: 5, waitingLonger: 0 });
    expect(level).toBe(0);
  });
});

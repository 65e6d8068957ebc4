import { expect, test } from 'vitest';
import { caseFigures, caseFiguresBy, type CaseCounts } from './case-figures';

const group = (given: Partial<CaseCounts> & { kind?: string } = {}) => ({
  ...{ kind: 'inquiry', cases: 0, open: 0, settled: 0, called: 0, overdue: 0, unreached: 0 },
  ...{ promises: 0, kept: 0, calls: 0, callsKept: 0, scores: [0, 0, 0, 0, 0] },
  ...given,
});

test('of 30 promises 27 kept is 90 per cent, and not the mean of 100 and 70', () => {
  const groups = [group({ promises: 20, kept: 20 }), group({ promises: 10, kept: 7 })];
  expect(caseFigures(groups)).toMatchObject({ promises: 30, inTime: 0.9 });
});

test('two fives, a four and a one make 3.75 of four customers', () => {
  const groups = [group({ scores: [1, 0, 0, 0, 1] }), group({ scores: [0, 0, 0, 1, 1] })];
  expect(caseFigures(groups)).toMatchObject({ scores: [1, 0, 0, 1, 2], rated: 4, score: 3.75 });
});

test('where nothing could be judged there is no share', () => {
  expect(caseFigures([group({ cases: 3, open: 3 })])).toMatchObject({
    ...{ cases: 3, open: 3, inTime: null, callsInTime: null, score: null },
  });
  expect(caseFigures([])).toMatchObject({ cases: 0, inTime: null });
});

test('by kind each stands for itself', () => {
  const groups = [
    group({ cases: 2, calls: 2, callsKept: 1 }),
    group({ kind: 'points-complaint', cases: 5 }),
    group({ cases: 1, calls: 2, callsKept: 2 }),
  ];
  const by = caseFiguresBy(groups, ({ kind }) => kind);
  expect([...by].map(([kind, { cases, callsInTime }]) => [kind, cases, callsInTime])).toEqual([
    ['inquiry', 3, 0.75],
    ['points-complaint', 5, null],
  ]);
});

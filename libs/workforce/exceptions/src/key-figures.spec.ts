import { expect, test } from 'vitest';
import { keyFigures, keyFiguresBy, type CountedException } from './key-figures';

const now = 1_000_000;
const exception = (given: Partial<CountedException> = {}): CountedException => ({
  kind: 'quality',
  level: 2,
  department: null,
  dueAt: null,
  solvedAt: null,
  answers: [],
  ...given,
});

test('EXC-5: rate, handled in time and satisfaction, worked out by hand', () => {
  const all = [
    exception({ dueAt: now - 10, solvedAt: now - 20, answers: [false, true] }),
    exception({ dueAt: now - 10, solvedAt: now - 5, answers: [false] }),
    exception({ dueAt: now - 10 }),
    exception({ dueAt: now + 10 }),
    exception({ solvedAt: now - 1, answers: [true] }),
  ];
  expect(keyFigures(all, 1_000, now)).toEqual({
    exceptions: 5,
    rate: 0.005,
    due: 3,
    inTime: 1 / 3,
    answered: 3,
    satisfied: 2 / 3,
  });
});

test('where nothing can be said nothing is said', () => {
  expect(keyFigures([], 0, now)).toEqual({
    exceptions: 0,
    rate: null,
    due: 0,
    inTime: null,
    answered: 0,
    satisfied: null,
  });
});

test('by level, by kind, by department; those not assessed yet by themselves', () => {
  const all = [exception({ level: 1 }), exception({ level: null }), exception({ level: 1, answers: [true] })];
  const by = keyFiguresBy(all, ({ level }) => level, 100, now);
  expect([...by].map(([level, figures]) => [level, figures.exceptions, figures.satisfied])).toEqual([
    [1, 2, 1],
    [null, 1, null],
  ]);
});

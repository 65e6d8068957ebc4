import { expect, test } from 'vitest';
import { curveShape } from './curve-shape';

const halfHour = 30 * 60_000;
const shape = (values: (number | null)[]) =>
  curveShape(
    {
      curve: values.map((value, i) => ({ at: i * halfHour, value, contacts: 10 })),
      serviceLevel: { value: null, target: 0.8, seconds: 20 },
    },
    { from: 0, to: 4 * halfHour },
    { width: 400, height: 100 },
  );

test('half hours below the target are one stretch where they follow on each other, and the lowest is named', () => {
  const { spans, lowest } = shape([0.9, 0.7, 0.58, 0.9]);
  expect(spans).toEqual([{ x: 100, width: 200 }]);
  expect(lowest).toMatchObject({ x: 250, value: 0.58 });
});

test('where nobody called the line breaks, what stands alone is a dot, and nothing is said to be low', () => {
  const { path, spans, lowest } = shape([0.9, null, 0.9]);
  expect(path.match(/M[^M]*h/g)).toHaveLength(2);
  expect([spans, lowest]).toEqual([[], null]);
});

test('the axis begins below the lowest and says so', () => {
  expect(shape([0.9]).base).toBe(0.6);
  expect(shape([0.05]).base).toBe(0);
  expect(shape([]).targetY).toBe(50);
});

import type { ExceptionCurve } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { curveShape } from './curve-shape';

const minute = 60_000;
const curve = (values: (number | null)[], limit: number | null = 100): ExceptionCurve => ({
  ...{ measure: 'longest-wait', zh: '', en: '', raisedAt: 2 * minute, limit, whole: true },
  points: values.map((value, at) => ({ at: at * minute, value })),
});
const box = { width: 400, height: 110 };

test('the scale is from zero, with a little room above the highest', () => {
  expect(curveShape(curve([0, 50, 100, 25, 0]), box)).toEqual({
    path: 'M0 110L100 60L200 10L300 85L400 110',
    limitY: 10,
    raisedX: 200,
    top: 100,
  });
});

test('where nothing could be read there is a hole, and no line over it', () => {
  expect(curveShape(curve([10, null, 20]), box).path).toBe('M0 100M400 90');
});

test('nothing at all is no line, and no fault', () => {
  expect(curveShape(curve([], null), box)).toEqual({ path: '', limitY: null, raisedX: 0, top: 1 });
});

import type { ExceptionCurve } from '@zhiban/wire';

export interface CurveBox {
  width: number;
  height: number;
}

export interface CurveShape {
  path: string;
  /** Where the limit lies; `null`: none is known. */
  limitY: number | null;
  /** Where the alarm was raised. */
  raisedX: number;
  top: number;
}

/** A curve in a box: counts and lengths from zero, a hole where nothing could be read. */
export function curveShape({ points, limit, raisedAt }: ExceptionCurve, { width, height }: CurveBox): CurveShape {
  const [from, to] = [points[0]?.at ?? raisedAt, Math.max(points.at(-1)?.at ?? raisedAt, raisedAt)];
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const top = Math.max(...values, limit ?? 0, 0) || 1;
  const x = (at: number) => round(to === from ? 0 : ((at - from) / (to - from)) * width);
  const y = (value: number) => round(height - (value / (top * 1.1)) * height);
  let path = '';
  let pen = false;
  for (const { at, value } of points) {
    if (value !== null) path += `${pen ? 'L' : 'M'}${x(at)} ${y(value)}`;
    pen = value !== null;
  }
  return { path, limitY: limit === null ? null : y(limit), raisedX: x(raisedAt), top };
}

const round = (n: number): number => Math.round(n * 10) / 10;

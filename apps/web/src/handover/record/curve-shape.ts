import type { HandoverFigures } from '@zhiban/wire';

const halfHourMs = 30 * 60_000;

interface Box {
  width: number;
  height: number;
}

export interface CurveShape {
  /** Broken where nobody called. */
  path: string;
  targetY: number;
  /** Stretches below the target. */
  spans: { x: number; width: number }[];
  /** The lowest point, where it is below the target. */
  lowest: { x: number; y: number; value: number } | null;
  /** A share at which the axis begins. */
  base: number;
  ticks: { at: number; x: number }[];
}

/** How the service level went over a duty, each half hour in its middle. */
export function curveShape(
  { curve, serviceLevel: { target } }: Pick<HandoverFigures, 'curve' | 'serviceLevel'>,
  { from, to }: { from: number; to: number },
  { width, height }: Box,
): CurveShape {
  const values = curve.flatMap(({ value }) => (value === null ? [] : [value]));
  const base = Math.max(0, Math.floor((Math.min(target, ...values) - 0.1) * 5) / 5);
  const x = (at: number) => round(((at - from) / (to - from)) * width);
  const y = (value: number) => round(height - ((value - base) / (1 - base)) * height);
  const points = curve.map(({ at, value }) => ({ at, value, x: x(at + halfHourMs / 2) }));
  const below = points.filter(({ value }) => value !== null && value < target);
  const lowest = below.reduce<(typeof below)[number] | null>(
    (least, point) => (least && (least.value ?? 1) <= (point.value ?? 1) ? least : point),
    null,
  );
  return {
    path: pathOf(points.map((point) => (point.value === null ? null : { x: point.x, y: y(point.value) }))),
    targetY: y(target),
    spans: joined(below.map(({ at }) => at)).map((span) => ({
      x: x(span.from),
      width: round(x(span.to) - x(span.from)),
    })),
    lowest: lowest && { x: lowest.x, y: y(lowest.value ?? 0), value: lowest.value ?? 0 },
    base,
    ticks: Array.from({ length: 5 }, (_, i) => from + ((to - from) / 4) * i).map((at) => ({ at, x: x(at) })),
  };
}

const round = (n: number): number => Math.round(n * 10) / 10;

/** A point that stands alone is a dot: a line of next to no length with round ends. */
function pathOf(points: readonly ({ x: number; y: number } | null)[]): string {
  return points
    .map((point, i) => {
      if (!point) return '';
      if (i > 0 && points[i - 1]) return `L${point.x} ${point.y}`;
      return `M${point.x} ${point.y}${points[i + 1] ? '' : 'h.01'}`;
    })
    .join('');
}

/** Half hours that follow on each other as one stretch. */
function joined(starts: readonly number[]): { from: number; to: number }[] {
  const spans: { from: number; to: number }[] = [];
  for (const at of starts) {
    const last = spans.at(-1);
    if (last?.to === at) last.to = at + halfHourMs;
    else spans.push({ from: at, to: at + halfHourMs });
  }
  return spans;
}

import type { PastCurve } from '@zhiban/wire';

/** The contacts of a day as a closed path in a box of 1000 × 100, steps as they were counted. */
export function curvePath({ from, to, points }: PastCurve): string {
  const most = Math.max(1, ...points.map(({ offered }) => offered));
  const x = (at: number) => Math.round(((at - from) / (to - from)) * 10_000) / 10;
  const y = (offered: number) => Math.round((1 - offered / most) * 900) / 10 + 10;
  return points.map((point) => `M${x(point.from)} 100V${y(point.offered)}H${x(point.to)}V100z`).join('');
}

/** Where in the day an instant lies, in per cent. */
export function placeInDay({ from, to }: { from: number; to: number }, at: number): number {
  return Math.min(100, Math.max(0, ((at - from) / (to - from)) * 100));
}

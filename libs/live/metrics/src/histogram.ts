/**
 * Durations counted so that any whole-second threshold up to the longest can be asked exactly, for "at most" and for
 * "less than": index 2s holds those of exactly s seconds, 2s + 1 those between s and s + 1, the last one all longer.
 */
export type Histogram = Int32Array;

export const emptyHistogram = (longestSeconds: number): Histogram => new Int32Array(2 * longestSeconds + 2);

/** One without slots counts nothing. */
export const noHistogram = (): Histogram => new Int32Array(0);

export const copyHistogram = (histogram: Histogram): Histogram =>
  histogram.length === 0 ? histogram : histogram.slice();

export function countDuration(histogram: Histogram, ms: number, by: 1 | -1): void {
  if (histogram.length === 0) return;
  const seconds = Math.floor(ms / 1000);
  const index = 2 * seconds + (ms === seconds * 1000 ? 0 : 1);
  const slot = Math.min(Math.max(index, 0), histogram.length - 1);
  histogram[slot] = (histogram[slot] ?? 0) + by;
}

export const countAtMost = (histogram: Histogram, seconds: number): number => countBelow(histogram, 2 * seconds + 1);
export const countLessThan = (histogram: Histogram, seconds: number): number => countBelow(histogram, 2 * seconds);

function countBelow(histogram: Histogram, end: number): number {
  let count = 0;
  for (let index = 0; index < end; index += 1) count += histogram[index] ?? 0;
  return count;
}

export function addHistogram(into: Histogram, other: Histogram, by: 1 | -1): void {
  for (let index = 0; index < into.length; index += 1) {
    into[index] = (into[index] ?? 0) + by * (other[index] ?? 0);
  }
}

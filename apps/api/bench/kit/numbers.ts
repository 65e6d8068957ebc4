/** The value below which the part `q` (0…1) of the numbers lies; `NaN` for no numbers. */
export function quantile(numbers: readonly number[], q: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN;
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const upper = sorted[sorted.length >> 1] ?? Number.NaN;
  const lower = sorted[(sorted.length - 1) >> 1] ?? Number.NaN;
  return (upper + lower) / 2;
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/** With three significant digits, large numbers with separators: `0.412`, `12.3`, `402,000`. */
export function shown(value: number): string {
  if (!Number.isFinite(value)) return '—';
  return new Intl.NumberFormat('en', { maximumSignificantDigits: 3 }).format(value);
}

/** Wall clock with parts of a millisecond, comparable between processes of one machine. */
export const preciseNow = (): number => performance.timeOrigin + performance.now();

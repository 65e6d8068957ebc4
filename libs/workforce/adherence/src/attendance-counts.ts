import type { AttendanceCounts, Standing } from '@zhiban/wire';

export const nobody = (): AttendanceCounts => ({
  rostered: 0,
  present: 0,
  onBreak: 0,
  awaited: 0,
  missing: 0,
  unknown: 0,
  extra: 0,
});

/** Where each standing counts, beside `rostered`. */
const countOf: Record<Standing, Exclude<keyof AttendanceCounts, 'rostered' | 'onBreak'>> = {
  working: 'present',
  'on-break': 'present',
  awaited: 'awaited',
  missing: 'missing',
  'left-early': 'missing',
  'break-over': 'missing',
  unknown: 'unknown',
  'not-rostered': 'extra',
};

export function countIn(counts: AttendanceCounts, standing: Standing): void {
  counts[countOf[standing]] += 1;
  if (standing === 'on-break') counts.onBreak += 1;
  if (standing !== 'not-rostered') counts.rostered += 1;
}

export function countsOf(standings: Iterable<Standing>): AttendanceCounts {
  const counts = nobody();
  for (const standing of standings) countIn(counts, standing);
  return counts;
}

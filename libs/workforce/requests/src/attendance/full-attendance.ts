import type { FullAttendance, FullAttendanceCause } from '@zhiban/wire';

/** What is known of somebody's month. */
export interface MonthKnown {
  /** `2026-11`. */
  month: string;
  /** Approved swaps of one's own initiative in it, as SWAP-3 counts them: taking another's shift is a favour. */
  swaps: number;
  /** Days of approved leave in it that were not given back. */
  sick: number;
  personal: number;
  /** Times that a lead has confirmed. */
  lateOrEarly: number | 'unknown';
}

/** ATT-3. What ended it is certain; that nothing did only once it is known who was late. */
export function fullAttendanceOf(known: MonthKnown, points: number): FullAttendance {
  const late = known.lateOrEarly === 'unknown' ? 0 : known.lateOrEarly;
  const counts: [FullAttendanceCause, number][] = [
    ['swap', known.swaps],
    ['sick', known.sick],
    ['personal', known.personal],
    ['late-or-early', late],
  ];
  const causes = counts.flatMap(([cause, count]) => (count > 0 ? [{ cause, count }] : []));
  const standing = causes.length > 0 ? 'ended' : known.lateOrEarly === 'unknown' ? 'unknown' : 'kept';
  return { month: known.month, standing, causes, points };
}

/** Kinds of leave that end it; others, as annual leave, do not. */
export const endsFullAttendance = (type: string): type is 'sick' | 'personal' => type === 'sick' || type === 'personal';

import type { ClockRules } from '@zhiban/workforce-exceptions';

const hourMs = 3_600_000;

/** Parameters of the conditions below. */
export interface CaseTimes {
  now: Date;
  /** What was settled before this should have been called back. */
  callsBefore: Date;
  callHours: number;
}

export function caseTimes(now: number, { callBackWithin }: ClockRules): CaseTimes {
  const callHours = callBackWithin * 24;
  return { now: new Date(now), callsBefore: new Date(now - callHours * hourMs), callHours };
}

/** As `caseClocksOf` has it, for many at once. */
export const isOverdue = `((c.state = 'open' AND c.promised_at < :now)
  OR (c.state = 'settled' AND c.settled_at < :callsBefore))`;

export const dueAt = `CASE c.state WHEN 'open' THEN c.promised_at
  WHEN 'settled' THEN c.settled_at + make_interval(hours => CAST(:callHours AS integer)) END`;

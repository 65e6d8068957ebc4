import type { Severity } from '../wallboard/severity';

export interface Limits {
  warn: number | null;
  alarm: number | null;
}

/** A value past its limits, whichever way it grows worse. Nothing to show is no breach. */
export function limitSeverity(value: number | null, { warn, alarm }: Limits, worseLow: boolean): Severity {
  if (value === null) return 'normal';
  const past = (limit: number | null) => limit !== null && (worseLow ? value < limit : value >= limit);
  if (past(alarm)) return 'alarm';
  return past(warn) ? 'warn' : 'normal';
}

export type Severity = 'normal' | 'warn' | 'alarm';

/** A service level below its thresholds. Nothing to divide by is no breach. */
export function levelSeverity(ratio: number | null, rule: { warnRatio: number; alarmRatio: number }): Severity {
  if (ratio === null) return 'normal';
  if (ratio < rule.alarmRatio) return 'alarm';
  return ratio < rule.warnRatio ? 'warn' : 'normal';
}

/** A wait beyond its limits. `since: null`: nobody waits. */
export function waitSeverity(
  since: number | null,
  now: number,
  rule: { longestWaitWarnMs: number; longestWaitAlarmMs: number },
): Severity {
  if (since === null) return 'normal';
  if (now - since >= rule.longestWaitAlarmMs) return 'alarm';
  return now - since >= rule.longestWaitWarnMs ? 'warn' : 'normal';
}

/** LIVE-3: a seat's state past the instants at which it warns and alarms. */
export function seatSeverity(seat: { warnAt: number | null; alarmAt: number | null }, now: number): Severity {
  if (seat.alarmAt !== null && now >= seat.alarmAt) return 'alarm';
  return seat.warnAt !== null && now >= seat.warnAt ? 'warn' : 'normal';
}

const rank: Record<Severity, number> = { normal: 0, warn: 1, alarm: 2 };

export function worse(a: Severity, b: Severity): Severity {
  return rank[a] >= rank[b] ? a : b;
}

export function severityRank(severity: Severity): number {
  return rank[severity];
}

/** The worst of all seats that are signed in. */
export function worstSeat(
  seats: readonly { state: string; warnAt: number | null; alarmAt: number | null }[],
  now: number,
): Severity {
  let worst: Severity = 'normal';
  for (const seat of seats) {
    if (seat.state !== 'logged-out') worst = worse(worst, seatSeverity(seat, now));
  }
  return worst;
}

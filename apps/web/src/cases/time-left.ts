const minuteMs = 60_000;

export interface TimeLeft {
  late: boolean;
  unit: 'minutes' | 'hours' | 'days';
  n: number;
}

/** How long until something is due, or how long it has been: in the unit in which one would say it. */
export function timeLeft(dueAt: number, now: number): TimeLeft {
  const late = dueAt < now;
  const minutes = Math.floor(Math.abs(dueAt - now) / minuteMs);
  if (minutes < 120) return { late, unit: 'minutes', n: minutes };
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? { late, unit: 'hours', n: hours } : { late, unit: 'days', n: Math.floor(hours / 24) };
}

/** Near enough to be looked at now: a promise within two hours, a return call within a day. */
export const isSoon = ({ kind, at }: { kind: 'promise' | 'call-back'; at: number }, now: number): boolean =>
  at >= now && at - now <= (kind === 'promise' ? 120 : 1440) * minuteMs;

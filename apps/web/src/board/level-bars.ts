import type { LevelRule } from '@zhiban/wire';

export interface LevelBar {
  /** Place and width from 0 to 1 of the day. */
  from: number;
  width: number;
  value: number | null;
  breach: boolean;
  gap: boolean;
  closed: boolean;
}

/** One bar for each interval of the day that has begun. */
export function levelBars(
  points: Readonly<Record<string, { value: number | null; gap: boolean; closed: boolean }>>,
  day: { dayFrom: number; dayTo: number; intervalMinutes: number },
  rule: Pick<LevelRule, 'alarmRatio'>,
): LevelBar[] {
  const length = day.dayTo - day.dayFrom;
  return Object.entries(points)
    .map(([at, point]) => ({ at: Number(at), point }))
    .filter(({ at }) => at >= day.dayFrom && at < day.dayTo)
    .sort((a, b) => a.at - b.at)
    .map(({ at, point }) => ({
      from: (at - day.dayFrom) / length,
      width: Math.min(day.intervalMinutes * 60_000, day.dayTo - at) / length,
      value: point.value,
      breach: point.value !== null && point.value < rule.alarmRatio,
      gap: point.gap,
      closed: point.closed,
    }));
}

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

/** One bar for each interval of the time shown that has begun. */
export function levelBars(
  points: Readonly<Record<string, { value: number | null; gap: boolean; closed: boolean }>>,
  { from, to, intervalMinutes }: { from: number; to: number; intervalMinutes: number },
  rule: Pick<LevelRule, 'alarmRatio'>,
): LevelBar[] {
  const length = to - from;
  return Object.entries(points)
    .map(([at, point]) => ({ at: Number(at), point }))
    .filter(({ at }) => at >= from && at < to)
    .sort((a, b) => a.at - b.at)
    .map(({ at, point }) => ({
      from: (at - from) / length,
      width: Math.min(intervalMinutes * 60_000, to - at) / length,
      value: point.value,
      breach: point.value !== null && point.value < rule.alarmRatio,
      gap: point.gap,
      closed: point.closed,
    }));
}

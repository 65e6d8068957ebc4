import type { BoardPicture, TotalsView } from '@zhiban/wire';
import type { TrendData } from '@zhiban/ui-charts';
import { hourOf } from '../platform/format';
import { levelSeverity } from './severity';

type LevelLimits = Pick<TotalsView, 'targetRatio' | 'warnRatio' | 'alarmRatio'>;

/** The day's trend as plain numbers for the chart: hours since the business day began. */
export function trendView(
  picture: Pick<BoardPicture, 'trend' | 'centre' | 'sources'> & { totals: LevelLimits },
  now: number,
  staleSince: number | null,
): TrendData {
  const { dayFrom, dayTo, intervalMinutes, timeZone } = picture.centre;
  const hour = (at: number) => (at - dayFrom) / 3_600_000;
  const length = intervalMinutes / 60;
  const until = hour(Math.min(now, dayTo));
  const points = Object.entries(picture.trend)
    .map(([at, point]) => ({ from: hour(Number(at)), point }))
    .filter(({ from }) => from >= 0 && from < hour(dayTo))
    .sort((a, b) => a.from - b.from);
  const gaps = Object.values(picture.sources).flatMap((source) =>
    source.gaps.map((gap) => ({ from: Math.max(0, hour(gap.from)), to: gap.to === null ? until : hour(gap.to) })),
  );
  if (staleSince !== null) gaps.push({ from: Math.max(0, hour(staleSince)), to: until });
  return {
    hours: hour(dayTo),
    now: until,
    steps: points.map(({ from, point }) => ({
      from,
      to: Math.min(from + length, hour(dayTo)),
      count: point.offered,
      level: point.sl,
      breach: levelSeverity(point.sl, picture.totals) === 'alarm',
      closed: point.closed,
    })),
    gaps: gaps.filter((gap) => gap.to > gap.from),
    target: picture.totals.targetRatio,
    hourLabel: (h) => hourOf(dayFrom + h * 3_600_000, timeZone),
  };
}

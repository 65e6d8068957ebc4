import { limitUnit, type BoardMetric, type QueueRule } from '@zhiban/wire';

interface Limits {
  warn: number | null;
  alarm: number | null;
  target: number | null;
}

/** Limits in the figure's own unit (times in ms): the tile's, or those of the rule for what the rule knows. */
export function limitsOf({ figure, warn, alarm }: BoardMetric, rule: QueueRule): Limits {
  const scale = limitUnit(figure) === 'seconds' ? 1000 : 1;
  const own = (limit: number | undefined) => (limit === undefined ? null : limit * scale);
  const isLevel = figure === 'SL' || figure.startsWith('SL-');
  const target = isLevel ? rule.targetRatio : null;
  if (warn !== undefined || alarm !== undefined) return { warn: own(warn), alarm: own(alarm), target };
  if (isLevel) return { warn: rule.warnRatio, alarm: rule.alarmRatio, target };
  if (figure !== 'LONGEST-WAIT') return { warn: null, alarm: null, target };
  return { warn: rule.longestWaitWarnSeconds * 1000, alarm: rule.longestWaitAlarmSeconds * 1000, target };
}

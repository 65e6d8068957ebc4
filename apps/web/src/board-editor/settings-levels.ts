import type { BoardMetric, LayoutPicture } from '@zhiban/wire';
import type { Limits } from '../board/limit-severity';

/** Levels of the centre's settings for a tile's own queue, in the unit of a rule; `null`: a sum, or none are set for it. */
export function settingsLevels({ figure, scope }: BoardMetric, picture: LayoutPicture | null): Limits | null {
  const queue =
    scope.kind === 'queues' && scope.queues.length === 1 ? picture?.queues[scope.queues[0] ?? ''] : undefined;
  if (!queue) return null;
  if (figure === 'LONGEST-WAIT')
    return { warn: queue.longestWaitWarnMs / 1000, alarm: queue.longestWaitAlarmMs / 1000 };
  return figure.startsWith('SL') ? { warn: queue.warnRatio, alarm: queue.alarmRatio } : null;
}

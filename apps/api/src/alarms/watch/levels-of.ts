import type { Levels } from '@zhiban/live-alarms';
import type { AlarmLevels, AlarmSeverity } from '@zhiban/wire';

const none: Levels = { warn: null, alarm: null };

/** The levels in force: the rule's own, or those that the centre's settings give for this subject. */
export function levelsOf(levels: AlarmLevels, settings: Levels = none): Levels {
  if (levels.kind === 'own') return { warn: levels.warn, alarm: levels.alarm };
  return levels.kind === 'settings' ? settings : none;
}

/** Of something that is so or is not. `told`: how bad the one says it is who tells it. */
export function markLevels(levels: AlarmLevels, told: AlarmSeverity): Levels {
  const severity = levels.kind !== 'mark' || levels.severity === 'as-told' ? told : levels.severity;
  return severity === 'alarm' ? { warn: null, alarm: 1 } : { warn: 1, alarm: null };
}

import type { AlarmRecord, AlarmRule, AlarmSeverity, AlarmWatch } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import type { Sighting } from './sighting';

type Asked = Pick<AlarmRecord, 'formula' | 'thresholdSeconds' | 'window'>;

/** An alarm as it is raised: nobody has it. */
export function newRecord(rule: AlarmRule, severity: AlarmSeverity, seen: Sighting, at: number): AlarmRecord {
  return {
    id: randomUUID(),
    rule: rule.id,
    ruleZh: rule.zh,
    ruleEn: rule.en,
    measure: rule.watch.measure,
    severity,
    worst: severity,
    ...seen.describe(),
    raisedAt: at,
    since: seen.since,
    value: seen.value,
    limit: seen.levels[severity],
    ...asked(rule.watch),
    acknowledgedAt: null,
    acknowledgedBy: null,
    owner: null,
    snoozedUntil: null,
    clearedAt: null,
    clearedWhy: null,
  };
}

function asked(watch: AlarmWatch): Asked {
  const window = 'window' in watch ? watch.window : null;
  if (watch.measure !== 'service-level') return { formula: null, thresholdSeconds: null, window };
  return { formula: watch.formula, thresholdSeconds: watch.thresholdSeconds, window };
}

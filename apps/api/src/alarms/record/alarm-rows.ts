import type { AlarmEvent, AlarmRecord } from '@zhiban/wire';
import type { OpenAlarm } from '../open';
import type { AlarmEventEntity } from './alarm-event.entity';
import type { AlarmEntity } from './alarm.entity';

const instant = (at: Date | null): number | null => at?.getTime() ?? null;
const date = (at: number | null): Date | null => (at === null ? null : new Date(at));

export function recordOf({ told, ruleId, subject: _, rule: __, ...row }: AlarmEntity): AlarmRecord {
  return {
    ...row,
    ...told,
    site: told.site ?? null,
    rule: ruleId,
    raisedAt: row.raisedAt.getTime(),
    clearedAt: instant(row.clearedAt),
    acknowledgedAt: instant(row.acknowledgedAt),
    snoozedUntil: instant(row.snoozedUntil),
  };
}

export function rowOf({ subject, record }: OpenAlarm): Omit<AlarmEntity, 'rule'> {
  const {
    rule: ruleId,
    ruleZh,
    ruleEn,
    subject: of,
    zh,
    en,
    person,
    site,
    since,
    value,
    limit,
    fault,
    ...row
  } = record;
  const { formula, thresholdSeconds, window, ...columns } = row;
  const told = { ruleZh, ruleEn, subject: of, zh, en, person, site, since, value, limit };
  return {
    ...columns,
    ruleId,
    subject,
    told: { ...told, formula, thresholdSeconds, window, fault },
    raisedAt: new Date(record.raisedAt),
    clearedAt: date(record.clearedAt),
    acknowledgedAt: date(record.acknowledgedAt),
    snoozedUntil: date(record.snoozedUntil),
  };
}

export function eventOf({ alarmId: _, alarm: __, ...row }: AlarmEventEntity): AlarmEvent {
  return { ...row, at: row.at.getTime(), until: instant(row.until) };
}

export function eventRowOf(alarmId: string, event: AlarmEvent): Omit<AlarmEventEntity, 'alarm'> {
  return { ...event, alarmId, at: new Date(event.at), until: date(event.until) };
}

import type { AlarmRecord, AlarmView, BoardWindow, FormulaId } from '@zhiban/wire';

/** What boards show of an alarm: no person's name but that of who has it. */
export function alarmView(record: AlarmRecord): AlarmView {
  const { rule, measure, severity, subject, queue, seat, source, site, team, zh, en } = record;
  const { raisedAt, since, value, limit, thresholdSeconds, fault } = record;
  const { acknowledgedAt, acknowledgedBy, owner, snoozedUntil } = record;
  return {
    ...{ rule, measure, severity, subject, queue, seat, source, site, team, zh, en },
    ...{ raisedAt, since, value, limit, thresholdSeconds, fault },
    formula: record.formula as FormulaId | null,
    window: record.window as BoardWindow | null,
    ...{ acknowledgedAt, acknowledgedBy, owner, snoozedUntil },
  };
}

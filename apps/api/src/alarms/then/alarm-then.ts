import type { AlarmEvent, AlarmRecord } from '@zhiban/wire';
import type { OpenAlarm } from '../open';

/** An alarm as it is kept, and what happened to it in the order of time. */
export interface AlarmStory {
  alarm: OpenAlarm;
  events: readonly AlarmEvent[];
}

/** How an alarm stood at an instant (ms); `null`: it was not open then. */
export function alarmThen({ alarm, events }: AlarmStory, at: number): OpenAlarm | null {
  const { record } = alarm;
  if (record.raisedAt > at || (record.clearedAt !== null && record.clearedAt <= at)) return null;
  let then: AlarmRecord = { ...record, ...untouched, severity: events[0]?.severity ?? record.severity };
  then.worst = then.severity;
  for (const event of events) if (event.at <= at) then = { ...then, ...changeOf(event, then, record) };
  return { subject: alarm.subject, record: then };
}

/** As it is raised: nobody has it. */
const untouched = {
  acknowledgedAt: null,
  acknowledgedBy: null,
  owner: null,
  snoozedUntil: null,
  clearedAt: null,
  clearedWhy: null,
} as const;

function changeOf(event: AlarmEvent, then: AlarmRecord, kept: AlarmRecord): Partial<AlarmRecord> {
  const { kind, actor, at, to, until } = event;
  switch (kind) {
    case 'raised':
    case 'escalated':
    case 'eased':
      return turned(event, then, kept);
    case 'acknowledged':
    case 'taken':
      return firstOf(then, actor, at);
    case 'handed-over':
      return { ...firstOf(then, actor, at), owner: to };
    case 'snoozed':
      return { ...firstOf(then, actor, at), snoozedUntil: until };
    default:
      return {};
  }
}

/** Whoever is the first to do anything has it from then on. */
const firstOf = (then: AlarmRecord, actor: string | null, at: number): Partial<AlarmRecord> => ({
  ...(then.acknowledgedAt === null && { acknowledgedAt: at, acknowledgedBy: actor }),
  owner: then.owner ?? actor,
});

/** What began is told by an instant, as on the wall; the level that was passed is known of the last turn alone. */
function turned({ at, severity, value }: AlarmEvent, then: AlarmRecord, kept: AlarmRecord): Partial<AlarmRecord> {
  const lasts = kept.measure === 'longest-wait' || kept.measure === 'seat-away';
  const limit = severity === kept.severity ? kept.limit : null;
  const ending = severity === 'alarm' ? ({ worst: 'alarm', snoozedUntil: null } as const) : {};
  if (kept.since === null) return { severity, value, limit, ...ending };
  const since = lasts && value !== null ? Math.round(at - value * 1000) : Math.min(kept.since, then.raisedAt);
  return { severity, since, value: null, limit, ...ending };
}

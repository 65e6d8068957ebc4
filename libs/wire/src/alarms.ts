import { z } from 'zod';
import { alarmSeverities, alarmWatch, type AlarmMeasure, type AlarmSeverity } from './alarm-rules';
import type { BoardWindow, QueueId, SeatId, SourceId } from './board';
import type { FormulaId } from './formula-ids';
import type { Place } from './grants';

export const sourceFaults = ['link-down', 'link-frozen', 'too-old'] as const;
export type SourceFault = (typeof sourceFaults)[number];

export const alarmSubjects = ['queue', 'seat', 'team', 'source', 'other'] as const;
export type AlarmSubject = (typeof alarmSubjects)[number];

/** An open alarm as boards show it. Names of people are not in it: a board that shows them has the seat. */
export interface AlarmView {
  rule: string;
  measure: AlarmMeasure;
  severity: AlarmSeverity;
  subject: AlarmSubject;
  queue: QueueId | null;
  seat: SeatId | null;
  source: SourceId | null;
  /** Of a seat or a team. */
  site: string | null;
  team: string | null;
  /** The queue, the seat's label, the team, the source; of a fact its own sentence. */
  zh: string;
  en: string;
  raisedAt: number;
  /** When the thing itself began (the wait, the pause, the missed ring); `null`: a level, not a moment. */
  since: number | null;
  /** The figure, in its unit; `null`: `since` tells it. */
  value: number | null;
  /** The level that was passed. */
  limit: number | null;
  formula: FormulaId | null;
  thresholdSeconds: number | null;
  window: BoardWindow | null;
  /** Of a source: what is wrong with it. */
  fault: SourceFault | null;
  acknowledgedAt: number | null;
  acknowledgedBy: string | null;
  owner: string | null;
  /** Until then it is silent and off the strip. */
  snoozedUntil: number | null;
}

const instant = z.int();

/** An alarm, open or over, for desks. */
export const alarmRecord = z.object({
  id: z.string(),
  rule: z.string(),
  ruleZh: z.string(),
  ruleEn: z.string(),
  measure: z.enum(alarmWatch.options.map((option) => option.shape.measure.value)),
  severity: z.enum(alarmSeverities),
  /** The worst level that it had. */
  worst: z.enum(alarmSeverities),
  subject: z.enum(alarmSubjects),
  queue: z.string().nullable(),
  seat: z.string().nullable(),
  source: z.string().nullable(),
  team: z.string().nullable(),
  /** Of the seat or team when it was raised. */
  site: z.string().nullable(),
  zh: z.string(),
  en: z.string(),
  person: z.string().nullable(),
  raisedAt: instant,
  since: instant.nullable(),
  value: z.number().nullable(),
  limit: z.number().nullable(),
  formula: z.string().nullable(),
  thresholdSeconds: z.number().nullable(),
  window: z.string().nullable(),
  fault: z.enum(sourceFaults).nullable(),
  acknowledgedAt: instant.nullable(),
  acknowledgedBy: z.string().nullable(),
  owner: z.string().nullable(),
  snoozedUntil: instant.nullable(),
  clearedAt: instant.nullable(),
  /** `over`: the floor is well again; `hours`: the rule's hours ended; `rule`: the rule was changed or turned off. */
  clearedWhy: z.enum(['over', 'hours', 'rule']).nullable(),
});
export type AlarmRecord = z.infer<typeof alarmRecord>;

/** Whose an alarm is: of a seat or a team that of its place, of anything else (`null`) everybody's. */
export function placeOfAlarm({ seat, team, site }: Pick<AlarmRecord, 'seat' | 'team' | 'site'>): Place | null {
  return seat === null && team === null ? null : { site, team };
}

export type ClearedWhy = NonNullable<AlarmRecord['clearedWhy']>;

export const alarmEventKinds = [
  'raised',
  'escalated',
  'eased',
  'cleared',
  'acknowledged',
  'taken',
  'handed-over',
  'snoozed',
  'noted',
] as const;
export type AlarmEventKind = (typeof alarmEventKinds)[number];

export const alarmEvent = z.object({
  id: z.string(),
  at: instant,
  kind: z.enum(alarmEventKinds),
  /** `null`: the rule itself. */
  actor: z.string().nullable(),
  severity: z.enum(alarmSeverities),
  value: z.number().nullable(),
  /** A note, the reason of a snooze. */
  text: z.string().nullable(),
  /** To whom it was handed. */
  to: z.string().nullable(),
  /** End of a snooze. */
  until: instant.nullable(),
});
export type AlarmEvent = z.infer<typeof alarmEvent>;

export const alarmQuery = z.strictObject({
  state: z.enum(['open', 'over', 'all']).default('open'),
  from: z.coerce.number().int().min(0).optional(),
  /** Also those that were raised earlier and were open then or later. */
  openSince: z.coerce.number().int().min(0).optional(),
  to: z.coerce.number().int().min(0).optional(),
  queue: z.string().max(270).optional(),
  team: z.string().max(200).optional(),
  rule: z.string().max(60).optional(),
  severity: z.enum(alarmSeverities).optional(),
  /** The `next` of the page before. */
  cursor: z
    .string()
    .regex(/^\d{1,16}_[0-9a-f-]{36}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type AlarmQuery = z.infer<typeof alarmQuery>;

/** Newest first. `next`: cursor of the following page; `null`: there is none. */
export const alarmPage = z.object({ alarms: z.array(alarmRecord), next: z.string().nullable() });
export type AlarmPage = z.infer<typeof alarmPage>;

export const alarmDetail = z.object({ alarm: alarmRecord, timeline: z.array(alarmEvent) });
export type AlarmDetail = z.infer<typeof alarmDetail>;

export const longestSnoozeMinutes = 240;
const text = (max: number) => z.string().trim().min(1).max(max);

export const handOverAlarm = z.strictObject({ to: text(60) });
export type HandOverAlarm = z.infer<typeof handOverAlarm>;
/** From now on, by the server's clock: the one of whoever asks may be wrong. */
export const snoozeAlarm = z.strictObject({
  minutes: z.int().min(1).max(longestSnoozeMinutes),
  reason: text(300),
});
export type SnoozeAlarm = z.infer<typeof snoozeAlarm>;
export const noteAlarm = z.strictObject({ text: text(1000) });
export type NoteAlarm = z.infer<typeof noteAlarm>;

/** `alarm`: those who may have this one; otherwise any. */
export const alarmHandlersQuery = z.strictObject({ alarm: z.uuid().optional() });
export type AlarmHandlersQuery = z.infer<typeof alarmHandlersQuery>;

/** Who may have an alarm. */
export const alarmHandlers = z.object({ names: z.array(z.string()) });
export type AlarmHandlers = z.infer<typeof alarmHandlers>;

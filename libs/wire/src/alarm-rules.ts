import { z } from 'zod';
import { formulaIds } from './formula-ids';
import { longestThresholdSeconds, pauseClasses } from './settings';

/** Rules that say when the floor needs a person. Durations are seconds, ratios 0…1, counts whole numbers. */
export const alarmSeverities = ['warn', 'alarm'] as const;
export type AlarmSeverity = (typeof alarmSeverities)[number];

/** `without-reason`: the exchange says no reason; LIVE-3 counts it as away. */
export const awayClasses = [...pauseClasses, 'without-reason'] as const;
export type AwayClass = (typeof awayClasses)[number];

const window = z.enum(['day', 'm60', 'm30', 'm15', 'interval']);
/** Fewer contacts than this in the window are no basis for a ratio or a mean: then nothing is wrong. */
const least = z.int().min(0).max(10_000);
const name = z.string().trim().max(60);

/** What a rule looks at. */
export const alarmWatch = z.discriminatedUnion('measure', [
  z.strictObject({ measure: z.literal('longest-wait') }),
  z.strictObject({ measure: z.literal('waiting') }),
  z.strictObject({
    measure: z.literal('service-level'),
    /** `null`: the queue's own. */
    formula: z.enum(formulaIds).nullable(),
    thresholdSeconds: z.int().min(1).max(longestThresholdSeconds).nullable(),
    window,
    least,
  }),
  z.strictObject({ measure: z.literal('abandon-rate'), window, least }),
  z.strictObject({ measure: z.literal('occupancy'), window }),
  z.strictObject({ measure: z.literal('ring-10'), window, least }),
  z.strictObject({ measure: z.literal('asa'), window, least }),
  z.strictObject({ measure: z.literal('on-duty') }),
  z.strictObject({ measure: z.literal('available') }),
  z.strictObject({ measure: z.literal('seat-away'), classes: z.array(z.enum(awayClasses)).min(1).max(7) }),
  z.strictObject({ measure: z.literal('rung-out') }),
  z.strictObject({ measure: z.literal('raised-hand') }),
  z.strictObject({ measure: z.literal('source-lost') }),
  /** A fact of another area, by its kind; `*`: every one that no other rule names. */
  z.strictObject({ measure: z.literal('fact'), fact: z.string().min(1).max(60) }),
]);
export type AlarmWatch = z.infer<typeof alarmWatch>;
export type AlarmMeasure = AlarmWatch['measure'];

export const alarmScope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('queue'), queue: z.string().min(1).max(270) }),
  z.strictObject({ kind: z.literal('team'), team: z.string().min(1).max(200) }),
  z.strictObject({ kind: z.literal('seat'), seat: z.string().min(1).max(270) }),
]);
export type AlarmScope = z.infer<typeof alarmScope>;

const level = z.number().min(0).max(1_000_000);

export const alarmLevels = z.discriminatedUnion('kind', [
  /** Those of the centre's settings: of the queue, or of the pause reason. `margin`: so far back it has to go. */
  z.strictObject({ kind: z.literal('settings'), margin: level }),
  z.strictObject({ kind: z.literal('own'), warn: level.nullable(), alarm: level.nullable(), margin: level }),
  /** Something that is so or is not. `as-told`: the fact says how bad it is. */
  z.strictObject({ kind: z.literal('mark'), severity: z.enum(['warn', 'alarm', 'as-told']) }),
]);
export type AlarmLevels = z.infer<typeof alarmLevels>;

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** Weekly hours in the centre's zone; 1 is Monday. `to` not after `from`: until that time on the next day. */
export const alarmHours = z.strictObject({
  days: z.array(z.int().min(1).max(7)).min(1).max(7),
  from: timeOfDay,
  to: timeOfDay,
});
export type AlarmHours = z.infer<typeof alarmHours>;

export const alarmRuleBody = z.strictObject({
  /** Empty: told by what it looks at. */
  zh: name,
  en: name,
  on: z.boolean(),
  watch: alarmWatch,
  scope: alarmScope,
  levels: alarmLevels,
  /** How long a level has to last before it counts. */
  forSeconds: z.int().min(0).max(3600),
  /** Empty: always. */
  hours: z.array(alarmHours).max(14),
  /** From this on its alarm becomes an exception by itself; `null`: only when somebody says so. */
  exceptionFrom: z.enum(alarmSeverities).nullable().default(null),
});
export type AlarmRuleBody = z.infer<typeof alarmRuleBody>;

export const alarmRule = alarmRuleBody.extend({
  id: z.string(),
  /** The operating rule that it carries out (`LIVE-3`), or `feed`, `facts`; such a rule is turned off, never removed. `null`: made by hand. */
  builtIn: z.string().nullable(),
  version: z.int(),
  changedAt: z.int(),
  changedBy: z.string(),
});
export type AlarmRule = z.infer<typeof alarmRule>;

export const alarmRuleList = z.object({ rules: z.array(alarmRule) });
export type AlarmRuleList = z.infer<typeof alarmRuleList>;

export const saveAlarmRule = z.strictObject({ rule: alarmRuleBody, basedOnVersion: z.int().min(1) });
export type SaveAlarmRule = z.infer<typeof saveAlarmRule>;

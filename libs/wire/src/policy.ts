import { z } from 'zod';
import { hoursSystems, settlements } from './employment';
import { roles } from './permissions';

/** The rules of shift planning as data. Every number that a rule compares with stands here; minutes unless named otherwise. */

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const minutes = z.int().min(0).max(527_040);
const count = z.int().min(0).max(366);

/**
 * Who may save against a rule: nobody; these posts, with a written reason that is kept; or, `free`, everybody, for it is
 * only said.
 */
export const ruleOverride = z.union([
  z.literal('never'),
  z.literal('free'),
  z.strictObject({ by: z.array(z.enum(roles)).min(1).max(roles.length) }),
]);
export type RuleOverride = z.infer<typeof ruleOverride>;

const rule = <Shape extends z.ZodRawShape>(numbers: Shape) =>
  z.strictObject({ on: z.boolean(), override: ruleOverride, ...numbers });

/** What no policy can turn off. */
const fixedRule = z.strictObject({ on: z.literal(true), override: z.literal('never') });

export const policyRules = z.strictObject({
  'no-overlap': fixedRule,
  'calendar-known': fixedRule,
  'outside-employment': fixedRule,
  'on-leave': rule({}),
  availability: rule({}),
  wishes: rule({}),
  skills: rule({}),
  /** Standard hours: regular work on one day. */
  'hours-of-day': rule({ minutes }),
  /** `weeks`: so much for each seven days; `working-days`: a fifth of it for each working day of the calendar. */
  'hours-of-period': rule({ weekMinutes: minutes, basis: z.enum(['weeks', 'working-days']) }),
  /** Overtime beside regular work on one day, and on a day that has none. */
  'overtime-a-day': rule({ minutes, freeDayMinutes: minutes }),
  'overtime-a-month': rule({ minutes }),
  /** Days in each week, Monday to Sunday, on which no shift begins, with 24 h free around them. */
  'rest-day-a-week': rule({ days: count }),
  /** In every stretch of so many days one rest of so many minutes. */
  'weekly-rest': rule({ minutes, days: z.int().min(1).max(28) }),
  'rest-between-shifts': rule({ minutes }),
  /** On so many mornings after a night shift, the one on which it ends being the first, no day shift begins before that time. */
  'after-night-no-day': rule({ mornings: z.int().min(0).max(7), before: timeOfDay }),
  'consecutive-days': rule({ days: count }),
  'consecutive-nights': rule({ nights: count }),
  /** From its beginning to its end, breaks included. */
  'longest-shift': rule({ minutes }),
  /** Night work against the contract, of minors, the pregnant and the nursing. */
  'night-work': rule({ minors: z.boolean(), pregnant: z.boolean(), nursing: z.boolean() }),
  'protected-overtime': rule({ minors: z.boolean(), pregnant: z.boolean(), nursing: z.boolean() }),
  'minors-hours': rule({ dayMinutes: minutes, weekMinutes: minutes, restMinutes: minutes }),
  /** After so long at work a meal and a rest inside the shift; a break that begins or ends within `edgeMinutes` of the shift's is at its edge. */
  'meal-and-rest': rule({ afterMinutes: minutes, mealMinutes: minutes, restMinutes: minutes, edgeMinutes: minutes }),
  /** All work, overtime included, on average over so many weeks. */
  'average-week': rule({ weeks: z.int().min(1).max(53), minutes }),
  /** Who works at least `nights` night shifts in so many weeks: hours on average for each 24, one day in seven being free. */
  'night-worker-hours': rule({ weeks: z.int().min(1).max(53), nights: z.int().min(1).max(366), minutes }),
  /** No interval falls further below the seats that it needs. */
  cover: rule({}),
  'minimum-post': rule({}),
  /** Working days between the filing of a swap and the earlier of its shifts. */
  'swap-notice': rule({ workingDays: z.int().min(0).max(30) }),
  'swap-agreed': fixedRule,
  /** Approved swaps of one's own initiative in a calendar month. */
  'swaps-a-month': rule({ swaps: z.int().min(0).max(31) }),
  'day-with-night': rule({}),
  /** Whether and by whom a swap may be approved though cover falls; `cover` says the same of what a planner does. */
  'swap-cover': rule({}),
  /** Days of notice, time for filing afterwards, certificates and balances are those of each type of leave. */
  'leave-notice': rule({}),
  'leave-certificate': rule({}),
  'leave-balance': rule({}),
  'leave-allotment': rule({}),
});
export type PolicyRules = z.infer<typeof policyRules>;
export type RuleId = keyof PolicyRules;

export const policyBody = z.strictObject({
  /** Night hours on the centre's clock, and how much of them makes a night shift. */
  night: z.strictObject({ from: timeOfDay, to: timeOfDay, minutes: z.int().min(1).max(1440) }),
  /** Shifts of a person with no longer pause between them are one stretch: overtime after a shift is not a second shift. */
  joinMinutes: z.int().min(0).max(240),
  /** `null`: as each contract says. */
  hours: z.strictObject({ system: z.enum(hoursSystems).nullable(), settlement: z.enum(settlements).nullable() }),
  protection: z.strictObject({
    /** Years of age. */
    employedFrom: z.int().min(0).max(21),
    grownUpAt: z.int().min(0).max(21),
    /** First protected week; 28 is the beginning of the seventh month. */
    pregnantFromWeek: z.int().min(0).max(40),
    nursingMonths: z.int().min(0).max(36),
  }),
  /** Per cent of the wage. */
  pay: z.strictObject({
    workingDay: z.int().min(100).max(1000),
    restDay: z.int().min(100).max(1000),
    statutory: z.int().min(100).max(1000),
  }),
  /** What is rewarded. Absent in what was saved before there were any: as the presets have them. */
  points: z.strictObject({ fullAttendance: z.int().min(0).max(100) }).optional(),
  rules: policyRules,
});
export type PolicyBody = z.infer<typeof policyBody>;

/** `from`: the first day that is judged by it. */
export const policyVersion = policyBody.extend({ from: z.iso.date() });
export type PolicyVersion = z.infer<typeof policyVersion>;

export const policy = z.strictObject({ versions: z.array(policyVersion).min(1).max(500) });
export type Policy = z.infer<typeof policy>;

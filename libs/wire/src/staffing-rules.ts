import { z } from 'zod';
import { calendarDate } from './calendar';
import { skillHeld } from './employment';
import { rulesParts } from './staffing-limits';

/** What has to be reached, and with which losses: goals, shrinkage, posts, work and pools. Shares are of 1. */

/** `source/queue` as elsewhere, or the plain name of a queue that no exchange knows. */
export const planQueueKey = z.string().trim().min(1).max(270);
const name = z.string().trim().min(1).max(60);
const id = z.string().regex(/^[\w-]{1,40}$/);
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const weekdays = z.array(z.int().min(1).max(7)).min(1).max(7);
const seats = z.int().min(1).max(5000);

/** `null`: no such goal. Without patience callers never give up (Erlang C), with it they do (Erlang A). */
export const queueGoals = z
  .strictObject({
    serviceLevel: z
      .strictObject({ share: z.number().gt(0).lt(1), withinSeconds: z.number().min(0).max(3600) })
      .nullable(),
    asaSeconds: z.number().gt(0).max(3600).nullable(),
    abandoned: z.number().gt(0).max(1).nullable(),
    occupancy: z.number().gt(0).max(1).nullable(),
    patienceSeconds: z.number().gt(0).max(86_400).nullable(),
  })
  .refine(
    ({ serviceLevel, asaSeconds, abandoned, occupancy }) =>
      serviceLevel !== null || asaSeconds !== null || abandoned !== null || occupancy !== null,
    { path: ['serviceLevel'], params: { refusal: 'staffing.no-goal' } },
  )
  .refine(({ abandoned, patienceSeconds }) => abandoned === null || patienceSeconds !== null, {
    path: ['patienceSeconds'],
    params: { refusal: 'staffing.abandon-needs-patience' },
  });
export type QueueGoals = z.infer<typeof queueGoals>;

/** Paid time that is not at the seat, by cause. */
export const shrinkageCause = z.strictObject({ id, zh: name, en: name, share: z.number().min(0).max(0.9) });
export type ShrinkageCause = z.infer<typeof shrinkageCause>;

/** Hours on the wall clock; an end at or before the start is on the next day, `from` = `to` is round the clock. */
export const postHours = z.strictObject({ weekdays, from: timeOfDay, to: timeOfDay });
export type PostHours = z.infer<typeof postHours>;

/** LIVE-6: never fewer than these. `queue: null`: a desk of its own, beside all queues. */
export const minimumPost = z.strictObject({
  id,
  zh: name,
  en: name,
  queue: planQueueKey.nullable(),
  seats,
  hours: postHours,
});
export type MinimumPost = z.infer<typeof minimumPost>;

const seconds = z.number().min(0).max(86_400);
/** PLAN-6. `outbound`: a contact list with its questionnaire; `back-office`: cases. */
export const workAmount = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('outbound'),
    contacts: z.number().min(0).max(10_000_000),
    attempts: z.number().min(1).max(100),
    attemptSeconds: seconds,
    reached: z.number().min(0).max(1),
    questionnaireSeconds: seconds,
    wrapUpSeconds: seconds,
  }),
  z.strictObject({
    kind: z.literal('back-office'),
    cases: z.number().min(0).max(10_000_000),
    secondsEach: seconds,
  }),
]);
export type WorkAmount = z.infer<typeof workAmount>;

/** Work that has to be done between two dates, both included, within its hours. */
export const workList = z
  .strictObject({
    id,
    zh: name,
    en: name,
    from: calendarDate,
    to: calendarDate,
    hours: postHours,
    /** Share of their time that people work at it. */
    occupancy: z.number().gt(0).max(1),
    amount: workAmount,
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], params: { refusal: 'staffing.due-before-start' } })
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) < 400 * 86_400_000, {
    path: ['to'],
    params: { refusal: 'staffing.work-too-long' },
  });
export type WorkList = z.infer<typeof workList>;

/** Queues whose calls go to the same people. */
export const queuePool = z.strictObject({ id, zh: name, en: name, queues: z.array(planQueueKey).min(2).max(40) });
export type QueuePool = z.infer<typeof queuePool>;

export const staffingRules = z.strictObject({
  /** A queue that is not named has the centre's service level as its goal. */
  goals: z.array(z.strictObject({ queue: planQueueKey, goals: queueGoals })).max(500),
  shrinkage: z
    .array(shrinkageCause)
    .max(20)
    .refine((causes) => causes.reduce((sum, { share }) => sum + share, 0) <= 0.9, {
      params: { refusal: 'staffing.too-much-shrinkage' },
    }),
  posts: z.array(minimumPost).max(200),
  work: z.array(workList).max(200),
  pools: z
    .array(queuePool)
    .max(100)
    .refine((pools) => new Set(pools.flatMap(({ queues }) => queues)).size === pools.flatMap((p) => p.queues).length, {
      params: { refusal: 'staffing.queue-in-two-pools' },
    }),
  /** What a queue asks of its people; otherwise the skill that is called like it. */
  skills: z
    .array(z.strictObject({ queue: planQueueKey, skills: z.array(skillHeld).max(20) }))
    .max(500)
    .optional(),
});
export type StaffingRules = z.infer<typeof staffingRules>;

export const staffingRulesVersion = z.object({
  /** 0: nobody has saved any yet. */
  version: z.int(),
  author: z.string(),
  at: z.int(),
  rules: staffingRules,
});
export type StaffingRulesVersion = z.infer<typeof staffingRulesVersion>;

/** Newest first, each with what it changed. */
export const staffingRulesVersions = z.object({
  versions: z.array(
    z.object({ version: z.int(), author: z.string(), at: z.int(), changed: z.array(z.enum(rulesParts)) }),
  ),
});
export type StaffingRulesVersions = z.infer<typeof staffingRulesVersions>;

export const saveStaffingRules = z.strictObject({ basedOnVersion: z.int().min(0), rules: staffingRules });
export type SaveStaffingRules = z.infer<typeof saveStaffingRules>;

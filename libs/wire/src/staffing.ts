import { z } from 'zod';
import { calendarDate } from './calendar';
import { skillHeld } from './employment';

/** Seats needed: what is expected per queue and interval, what has to be reached, and what follows. Shares are of 1. */

/** `source/queue` as elsewhere, or the plain name of a queue that no exchange knows. */
export const planQueueKey = z.string().trim().min(1).max(270);
const name = z.string().trim().min(1).max(60);
const id = z.string().regex(/^[\w-]{1,40}$/);
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const weekdays = z.array(z.int().min(1).max(7)).min(1).max(7);
const seats = z.int().min(1).max(5000);

export const longestAhtSeconds = 14_400;
export const mostContacts = 100_000;
const aht = z.number().min(1).max(longestAhtSeconds);

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
  .refine(({ from, to }) => from <= to && Date.parse(to) - Date.parse(from) < 400 * 86_400_000, { path: ['to'] });
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

export const saveStaffingRules = z.strictObject({ basedOnVersion: z.int().min(0), rules: staffingRules });
export type SaveStaffingRules = z.infer<typeof saveStaffingRules>;

/** Where the expected contacts of a day come from. A forecast will be one more. */
export const expectationSources = ['typed', 'imported', 'average', 'copied'] as const;
export type ExpectationSource = (typeof expectationSources)[number];

const contacts = z.array(z.number().min(0).max(mostContacts)).min(1).max(400);
const ahts = z.array(aht.nullable()).min(1).max(400);

/** One value for each interval of the business day: 23 or 25 hours where clocks change. */
export const enterExpectedDay = z.strictObject({
  queue: planQueueKey,
  date: calendarDate,
  /** The version that the planner had before them; 0: none. */
  basedOnVersion: z.int().min(0),
  contacts,
  ahtSeconds: ahts,
});
export type EnterExpectedDay = z.infer<typeof enterExpectedDay>;

export const enterExpected = z.strictObject({
  source: z.enum(['typed', 'copied']),
  minutes: z.union([z.literal(15), z.literal(30)]),
  days: z.array(enterExpectedDay).min(1).max(700),
});
export type EnterExpected = z.infer<typeof enterExpected>;

export const expectedVersion = z.object({
  version: z.int(),
  source: z.enum(expectationSources),
  note: z.string(),
  author: z.string(),
  at: z.int(),
  contacts: z.number(),
});
export const expectedVersions = z.object({ versions: z.array(expectedVersion) });
export type ExpectedVersions = z.infer<typeof expectedVersions>;
export const expectedVersionsQuery = z.strictObject({ queue: planQueueKey, date: calendarDate });
export type ExpectedVersionsQuery = z.infer<typeof expectedVersionsQuery>;
export const restoreExpected = expectedVersionsQuery.extend({ version: z.int().min(1) });
export type RestoreExpected = z.infer<typeof restoreExpected>;

export const planQueue = z.object({
  key: planQueueKey,
  zh: z.string(),
  en: z.string(),
  goals: z.object({
    serviceLevel: z.object({ share: z.number(), withinSeconds: z.number() }).nullable(),
    asaSeconds: z.number().nullable(),
    abandoned: z.number().nullable(),
    occupancy: z.number().nullable(),
    patienceSeconds: z.number().nullable(),
  }),
  /** The goals are the centre's, not its own. */
  byCentre: z.boolean(),
});
export type PlanQueue = z.infer<typeof planQueue>;
export const planQueues = z.object({ queues: z.array(planQueue) });
export type PlanQueues = z.infer<typeof planQueues>;

export const requirementQuery = z.strictObject({
  from: calendarDate,
  days: z.coerce.number().int().min(1).max(35).default(1),
  /** A queue or pool alone. */
  line: z.string().min(1).max(280).optional(),
});
export type RequirementQuery = z.infer<typeof requirementQuery>;

/** What makes it so many seats. `none`: nothing is expected; `someone`: whoever calls needs one; `unknown`: AHT or goal is missing. */
export const deciders = [
  'none',
  'someone',
  'serviceLevel',
  'asaSeconds',
  'abandoned',
  'occupancy',
  'post',
  'work',
  'unknown',
] as const;
export type Decider = (typeof deciders)[number];

const numbers = z.array(z.number());
const maybe = z.array(z.number().nullable());

/** One day of one line; each list has one value per interval. */
export const requirementDay = z.object({
  date: z.string(),
  source: z.enum(expectationSources).nullable(),
  version: z.int(),
  contacts: numbers,
  ahtSeconds: maybe,
  erlangs: numbers,
  /** `null`: cannot be said. */
  seats: maybe,
  people: maybe,
  decidedBy: z.array(z.enum(deciders)),
});
export type RequirementDay = z.infer<typeof requirementDay>;

export const lineKinds = ['queue', 'pool', 'post', 'work'] as const;
export type LineKind = (typeof lineKinds)[number];

export const requirementLine = z.object({
  id: z.string(),
  kind: z.enum(lineKinds),
  zh: z.string(),
  en: z.string(),
  /** The pool that answers for it: its own seats then count in no total. */
  pool: z.string().nullable(),
  days: z.array(requirementDay),
});
export type RequirementLine = z.infer<typeof requirementLine>;

export const requirement = z.object({
  timeZone: z.string(),
  minutes: z.int(),
  rulesVersion: z.int(),
  /** Share of paid time that is not at the seat. */
  shrinkage: z.number(),
  /** `starts`: instants (ms) at which the day's intervals begin; `to` is where the last one ends. */
  days: z.array(z.object({ date: z.string(), from: z.int(), to: z.int(), starts: z.array(z.int()) })),
  lines: z.array(requirementLine),
  /** All together, pools in place of their queues. */
  total: z.array(z.object({ date: z.string(), seats: maybe, people: maybe })),
});
export type Requirement = z.infer<typeof requirement>;

export const whyQuery = z.strictObject({
  line: z.string().min(1).max(280),
  date: calendarDate,
  at: z.coerce.number().int(),
});
export type WhyQuery = z.infer<typeof whyQuery>;

const outlook = z.object({
  seats: z.int(),
  /** `null`: without end. */
  serviceLevel: z.number(),
  asaSeconds: z.number().nullable(),
  abandoned: z.number(),
  occupancy: z.number(),
  waits: z.number(),
  queueLength: z.number().nullable(),
  goals: z.array(
    z.object({
      goal: z.enum(['serviceLevel', 'asaSeconds', 'abandoned', 'occupancy']),
      asked: z.number(),
      reached: z.number().nullable(),
      ok: z.boolean(),
    }),
  ),
});
export type WhyOutlook = z.infer<typeof outlook>;

/** The sum behind one interval's seats. */
export const whyAnswer = z.object({
  line: z.string(),
  kind: z.enum(lineKinds),
  from: z.int(),
  to: z.int(),
  contacts: z.number(),
  ahtSeconds: z.number().nullable(),
  minutes: z.number(),
  erlangs: z.number(),
  formula: z.enum(['erlang-c', 'erlang-a', 'work', 'post']),
  patienceSeconds: z.number().nullable(),
  withinSeconds: z.number().nullable(),
  /** Of calls alone. */
  enough: outlook.nullable(),
  oneFewer: outlook.nullable(),
  /** What a few seats fewer and more lead to. */
  around: z.array(z.object({ seats: z.int(), serviceLevel: z.number() })),
  /** Seats with a tenth more contacts, and with 20 s more for each. */
  ifs: z.object({ moreContacts: z.int(), longerCalls: z.int() }).nullable(),
  minimum: z.object({ zh: z.string(), en: z.string(), seats: z.int() }).nullable(),
  work: z
    .object({ workSeconds: z.number(), openSeconds: z.number(), occupancy: z.number(), amount: workAmount })
    .nullable(),
  seats: z.int().nullable(),
  decidedBy: z.enum(deciders),
  shrinkage: z.array(shrinkageCause),
  people: z.int().nullable(),
});
export type WhyAnswer = z.infer<typeof whyAnswer>;

import { z } from 'zod';
import { calendarDate } from './calendar';
import { expectationSources } from './staffing-expected';
import { planQueueKey } from './staffing-rules';

/** How many seats follow from what is expected and what has to be reached. Shares are of 1. */

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

/** What makes it so many seats. `none`: nothing is expected; `someone`: whoever calls needs one; `unknown`: AHT or goal is missing; `beyond`: more than any centre has. */
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
  'beyond',
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

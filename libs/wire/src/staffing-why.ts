import { z } from 'zod';
import { calendarDate } from './calendar';
import { deciders, lineKinds } from './staffing-requirement';
import { shrinkageCause, workAmount } from './staffing-rules';

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

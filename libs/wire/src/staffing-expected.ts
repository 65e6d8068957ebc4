import { z } from 'zod';
import { calendarDate } from './calendar';
import { planQueueKey } from './staffing-rules';

/** What queues expect, day by day, and its versions. */

export const longestAhtSeconds = 14_400;
export const mostContacts = 100_000;
const aht = z.number().min(1).max(longestAhtSeconds);

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

export const expectedValuesQuery = expectedVersionsQuery.extend({ version: z.coerce.number().int().min(1) });
export type ExpectedValuesQuery = z.infer<typeof expectedValuesQuery>;
/** One version in the intervals in which the centre now plans. */
export const expectedValues = z.object({
  version: z.int(),
  starts: z.array(z.int()),
  contacts: z.array(z.number()),
  ahtSeconds: z.array(z.number().nullable()),
});
export type ExpectedValuesAnswer = z.infer<typeof expectedValues>;

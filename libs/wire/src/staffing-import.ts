import { z } from 'zod';
import { expectedOverlaps } from './staffing-limits';

/** What queues expect, from a file; its columns are those of a history. */

/** The file itself is the body. */
export const expectedImportQuery = z.strictObject({
  file: z.string().trim().min(1).max(200).default('expected.csv'),
  overlap: z.enum(expectedOverlaps).default('refuse'),
  newQueues: z.enum(['refuse', 'keep']).default('refuse'),
  dryRun: z.stringbool().default(false),
});
export type ExpectedImportQuery = z.infer<typeof expectedImportQuery>;

export const expectedImportDay = z.object({
  queue: z.string(),
  date: z.string(),
  /** Intervals that the file tells of those that the day has; what it does not tell is zero. */
  told: z.int(),
  intervals: z.int(),
  contacts: z.number(),
  ahtSeconds: z.number().nullable(),
  /** Contacts that the day expects now; `null`: nothing is entered. */
  before: z.number().nullable(),
  outcome: z.enum(['new', 'replace', 'merge', 'keep', 'refuse']),
});
export type ExpectedImportDay = z.infer<typeof expectedImportDay>;

export const expectedImportOutcome = z.object({
  rows: z.int(),
  /** `false`: only looked at. */
  taken: z.boolean(),
  newQueues: z.array(z.string()),
  days: z.array(expectedImportDay),
});
export type ExpectedImportOutcome = z.infer<typeof expectedImportOutcome>;

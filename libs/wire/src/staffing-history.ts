import { z } from 'zod';
import { overlapChoices } from './staffing-limits';
import { calendarDate } from './calendar';
import { planQueueKey } from './staffing-rules';

/** History of contacts, by import or by what the live river stored, and averages of it. */

export const historyOrigins = ['live', 'imported', 'both'] as const;
export type HistoryOrigin = (typeof historyOrigins)[number];

/** Average of chosen past weeks, for the days from `from` on. */
export const averageWeeks = z.strictObject({
  queues: z.array(planQueueKey).min(1).max(200),
  from: calendarDate,
  days: z.int().min(1).max(35),
  /** Any date of each week. */
  weeks: z.array(calendarDate).min(1).max(26),
  origin: z.enum(historyOrigins).default('both'),
  /** Holidays, make-up days and days with a note are left out. */
  leaveOutNamed: z.boolean().default(true),
  leaveOut: z.array(calendarDate).max(200).default([]),
  /** Days that already expect something are written anew; otherwise they stay. */
  replace: z.boolean().default(false),
  dryRun: z.boolean().default(false),
});
export type AverageWeeks = z.infer<typeof averageWeeks>;

export const leftOutReasons = ['holiday', 'make-up', 'special', 'chosen', 'no-figures', 'future'] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

export const averagedDay = z.object({
  queue: z.string(),
  date: z.string(),
  used: z.array(z.object({ date: z.string(), contacts: z.number() })),
  leftOut: z.array(z.object({ date: z.string(), why: z.enum(leftOutReasons) })),
  contacts: z.number(),
  ahtSeconds: z.number().nullable(),
  /** `kept`: it expected something already; `empty`: nothing to average. */
  outcome: z.enum(['written', 'kept', 'empty']),
});
export type AveragedDay = z.infer<typeof averagedDay>;
export const averageOutcome = z.object({ days: z.array(averagedDay) });
export type AverageOutcome = z.infer<typeof averageOutcome>;

/** Of which weeks there is history of a queue: on how many days by the live river, and by import. Newest first. */
export const historyWeeks = z.object({
  weeks: z.array(z.object({ monday: z.string(), live: z.int(), imported: z.int(), contacts: z.number() })),
});
export type HistoryWeeks = z.infer<typeof historyWeeks>;
export const historyWeeksQuery = z.strictObject({ queue: planQueueKey });
export type HistoryWeeksQuery = z.infer<typeof historyWeeksQuery>;

/** What a file may call its columns; the first is that of the format. */
export const historyColumns = {
  start: ['start', '开始时间', '开始', 'interval start', '时间'],
  interval: ['interval minutes', '间隔分钟', '间隔', 'interval', 'interval_minutes', 'minutes', '间隔（分钟）'],
  queue: ['queue', '队列', '技能组'],
  offered: ['offered', '呼入量', '进线量', 'contacts', '联系量'],
  handled: ['handled', '处理量', '接听量', '处理完'],
  aht: ['aht seconds', '平均处理时长', 'aht', 'aht_seconds', '平均处理时长（秒）', 'aht (s)'],
} as const;
export type HistoryColumn = keyof typeof historyColumns;

/** The file itself is the body. */
export const historyImportQuery = z.strictObject({
  file: z.string().trim().min(1).max(200).default('history.csv'),
  overlap: z.enum(overlapChoices).default('refuse'),
  newQueues: z.enum(['refuse', 'keep']).default('refuse'),
});
export type HistoryImportQuery = z.infer<typeof historyImportQuery>;

export const importStates = ['reading', 'checking', 'keeping', 'done', 'refused', 'cancelled'] as const;
export type ImportState = (typeof importStates)[number];

export const historyImportOutcome = z.object({
  rows: z.int(),
  added: z.int(),
  replaced: z.int(),
  skipped: z.int(),
  queues: z.array(z.string()),
  from: z.int(),
  to: z.int(),
});
export type HistoryImportOutcome = z.infer<typeof historyImportOutcome>;

export const historyImportProgress = z.object({
  file: z.string(),
  by: z.string(),
  state: z.enum(importStates),
  startedAt: z.int(),
  bytes: z.int(),
  totalBytes: z.int().nullable(),
  rows: z.int(),
});
export type HistoryImportProgress = z.infer<typeof historyImportProgress>;
/** `null`: none since the server began. */
export const historyImportNow = z.object({ current: historyImportProgress.nullable() });
export type HistoryImportNow = z.infer<typeof historyImportNow>;

import { z } from 'zod';
import { languages } from './problem';

export const reportKinds = ['queue', 'agent'] as const;
export type ReportKind = (typeof reportKinds)[number];

/** What a row stands for. Weeks are those of ISO 8601, days the centre's business days. */
export const reportSteps = ['interval', 'day', 'week', 'month', 'time-of-day', 'weekday', 'whole'] as const;
export type ReportStep = (typeof reportSteps)[number];

export const longestReportDays = 400;
/** Intervals one by one, of many subjects, are many rows. */
export const mostReportRows = 20_000;

const date = z.iso.date();
/** A column by its formula id, with its threshold in seconds where the formula has one: `SL-ENTERED@20`, `ASA`. */
export const reportColumnId = z.string().regex(/^[A-Z][A-Z0-9-]{1,30}(@\d{1,3})?$/);
const id = z.string().min(1).max(300);

/** In a query a list is the same name several times. */
const listed = (item: z.ZodString, max: number) =>
  z
    .union([z.string(), z.array(z.string())])
    .transform((given) => (typeof given === 'string' ? [given] : given).filter((one) => one !== ''))
    .pipe(z.array(item).max(max));

const asked = {
  by: z.enum(reportSteps).default('day'),
  /** A row for each queue or agent, or one for all of them together. */
  split: z.stringbool().default(true),
};

/** A span of business days, both included. `subjects`: queue ids or agent ids; none: all. */
export const reportQuery = z.strictObject({
  from: date,
  to: date,
  ...asked,
  subjects: listed(id, 500).default([]),
  /** Teams as the people list names them; only for agents. */
  teams: listed(id, 200).default([]),
  columns: listed(reportColumnId, 40).default([]),
});
export type ReportQuery = z.infer<typeof reportQuery>;

export const reportFormats = ['csv', 'xlsx'] as const;
export type ReportFormat = (typeof reportFormats)[number];
export const reportExportQuery = reportQuery.extend({
  format: z.enum(reportFormats).default('xlsx'),
  /** Of titles and names in the file; without it as the request's own. */
  language: z.enum(languages).optional(),
});
export type ReportExportQuery = z.infer<typeof reportExportQuery>;

const names = { zh: z.string(), en: z.string() };

export const reportColumn = z.object({
  id: z.string(),
  ...names,
  /** As in the formula page; `COUNT` and `TIME` are plain sums. */
  formula: z.string(),
  /** `null`: the formula has none, or each row goes by its own rule. */
  thresholdSeconds: z.int().nullable(),
  unit: z.enum(['count', 'ratio', 'ms']),
});
export type ReportColumn = z.infer<typeof reportColumn>;

export const reportRow = z.object({
  /** The step's own name: `2026-11-25`, `2026-W48`, `2026-11`, `09:30`, `1` (Monday) … `7`; empty for the whole. */
  step: z.string(),
  /** Where the step begins and ends (ms); `null` where it is not one stretch of time. */
  from: z.int().nullable(),
  to: z.int().nullable(),
  /** `null`: all subjects together. */
  subject: z.object({ id: z.string(), ...names, team: z.string().nullable() }).nullable(),
  /** In the order of the columns. Ratios 0…1, durations in ms; `null`: nothing to divide by, or not kept. */
  values: z.array(z.number().nullable()),
  /** Some of the time the exchange was not linked. */
  gap: z.boolean(),
  /** Some of the time no figures are stored at all. */
  missing: z.boolean(),
  /** `stored`: as the wall showed it when the interval closed; `computed`: anew from the stored counts. */
  basis: z.enum(['stored', 'computed']),
  /** The rule behind a service level without a formula of its own. */
  rule: z.object({ formula: z.string(), targetSeconds: z.int() }),
});
export type ReportRow = z.infer<typeof reportRow>;

export const replayVerdicts = ['equal', 'differs', 'incomplete'] as const;
export type ReplayVerdict = (typeof replayVerdicts)[number];
export const replayReasons = ['not-stored', 'no-beginning', 'events-dropped', 'still-told', 'not-over'] as const;
export type ReplayReason = (typeof replayReasons)[number];

/** Where a stored figure is not what the raw events lead to. */
export const replayDifference = z.object({
  source: z.string(),
  /** Queue; `null`: the difference is in a seat's interval. An empty queue is the whole source. */
  queue: z.string().nullable(),
  seat: z.string().nullable(),
  from: z.int(),
  /** Dotted place in the stored counts; `row`: the whole row is missing on one side. */
  field: z.string(),
  stored: z.unknown(),
  replayed: z.unknown(),
});
export type ReplayDifference = z.infer<typeof replayDifference>;

/** What the replay of a business day's raw events found. */
export const dayReplay = z.object({
  day: z.string(),
  replayedAt: z.int(),
  verdict: z.enum(replayVerdicts),
  /** Why a day could not be judged as a whole; `null`: it could. */
  reason: z.enum(replayReasons).nullable(),
  /** Intervals compared, and events replayed. */
  intervals: z.int(),
  events: z.int(),
  /** All of them; `differences` holds the first ones. */
  differenceCount: z.int(),
  differences: z.array(replayDifference),
});
export type DayReplay = z.infer<typeof dayReplay>;

export const reportTable = z.object({
  kind: z.enum(reportKinds),
  by: z.enum(reportSteps),
  /** Business days, both included; their bounds in ms. */
  from: z.string(),
  to: z.string(),
  spanFrom: z.int(),
  spanTo: z.int(),
  timeZone: z.string(),
  /** Where the last interval that is in it ends; `null`: there is none. */
  closedUntil: z.int().nullable(),
  columns: z.array(reportColumn),
  rows: z.array(reportRow),
  /** Made of the sums of all rows, never of their means. */
  total: reportRow.nullable(),
  /** All subjects together, step by step: contacts (agents: handled), and service level (agents: occupancy). */
  chart: z.array(
    z.object({
      step: z.string(),
      from: z.int().nullable(),
      count: z.number(),
      ratio: z.number().nullable(),
      gap: z.boolean(),
    }),
  ),
  /** What the replays of its days found; days that were not replayed are not in it. */
  replays: z.array(dayReplay.omit({ differences: true })),
});
export type ReportTable = z.infer<typeof reportTable>;

/** What can be chosen for a report. */
export const reportChoices = z.object({
  /** The business day that runs, and the first one of which anything is stored. */
  today: z.string(),
  firstDay: z.string().nullable(),
  timeZone: z.string(),
  queues: z.array(z.object({ id: z.string(), ...names })),
  teams: z.array(z.string()),
  columns: z.object({ queue: z.array(reportColumn), agent: z.array(reportColumn) }),
});
export type ReportChoices = z.infer<typeof reportChoices>;

export const replayRequest = z.strictObject({ day: date });
export type ReplayRequest = z.infer<typeof replayRequest>;
export const dayParam = date;

/** Spans that move with the day on which a report is made. */
export const scheduledSpans = ['yesterday', 'last-week', 'last-month'] as const;
export type ScheduledSpan = (typeof scheduledSpans)[number];

export const reportScheduleInput = z.strictObject({
  name: z.string().trim().min(1).max(80),
  kind: z.enum(reportKinds),
  by: z.enum(reportSteps),
  split: z.boolean(),
  subjects: z.array(id).max(500),
  teams: z.array(id).max(200),
  columns: z.array(reportColumnId).max(40),
  span: z.enum(scheduledSpans),
  /** Each business day, each Monday, or each first of the month, at a time of the centre's clock. */
  every: z.enum(['day', 'week', 'month']),
  atTime: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  recipients: z.array(z.email().max(200)).min(1).max(20),
  format: z.enum(reportFormats),
  language: z.enum(languages),
  enabled: z.boolean(),
});
export type ReportScheduleInput = z.infer<typeof reportScheduleInput>;

export const reportSchedule = reportScheduleInput.extend({
  id: z.string(),
  author: z.string(),
  nextAt: z.int(),
  lastAt: z.int().nullable(),
  /** Why the last one could not be made or handed over; `null`: it could. */
  lastError: z.string().nullable(),
});
export type ReportSchedule = z.infer<typeof reportSchedule>;
export const reportScheduleList = z.object({ schedules: z.array(reportSchedule) });
export type ReportScheduleList = z.infer<typeof reportScheduleList>;

import { z } from 'zod';
import { exceptionKinds, exceptionLevels, exceptionStates, exceptionSteps } from './exception-states';
import { languages } from './problem';

/**
 * The ledger of service exceptions (EXC-1 to EXC-5): what went wrong, who first learned of it, who owns it, what was done
 * and told, whether the customer was satisfied. States and clocks are of `libs/workforce/exceptions`.
 */

const instant = z.int();
const name = z.string().trim().min(1).max(60);
const line = z.string().trim().min(1).max(120);
/** Long words are wanted here: what a customer said, what was found. */
const words = z.string().trim().max(4000);

export const exceptionId = z.uuid();

/** A customer as the centre's own systems know them: nothing that finds them elsewhere. */
export const exceptionCustomer = z.strictObject({ name: z.string().trim().max(60), reference: line });
export type ExceptionCustomer = z.infer<typeof exceptionCustomer>;

/** `id`: chosen by the browser; the same one twice is reported once. `place: null`: that of the reporter. */
export const reportException = z.strictObject({
  id: exceptionId,
  title: line,
  text: words,
  place: z.strictObject({ site: name, team: name.nullable() }).nullable(),
  queue: line.nullable(),
  customer: exceptionCustomer.nullable(),
  /** The alarm that it comes from; an alarm becomes one exception. */
  alarm: z.uuid().nullable(),
});
export type ReportException = z.infer<typeof reportException>;

/** `version`: of the exception as it was seen. */
const seen = { version: z.int() };
const note = words.default('');

export const stepException = z.discriminatedUnion('step', [
  z.strictObject({
    ...seen,
    step: z.literal('assess'),
    kind: z.enum(exceptionKinds),
    level: z.literal(exceptionLevels),
    department: name.nullable(),
    /** `null`: as its level asks. */
    dueAt: instant.nullable(),
    note,
  }),
  z.strictObject({ ...seen, step: z.literal('assign'), owner: name, note }),
  z.strictObject({ ...seen, step: z.literal('plan'), note: words.min(1) }),
  z.strictObject({ ...seen, step: z.literal('tell'), note: words.min(1) }),
  z.strictObject({ ...seen, step: z.literal('solve'), note: words.min(1) }),
  z.strictObject({ ...seen, step: z.literal('satisfied'), note }),
  z.strictObject({ ...seen, step: z.literal('not-satisfied'), note: words.min(1) }),
  z.strictObject({ ...seen, step: z.literal('archive'), note }),
  z.strictObject({ ...seen, step: z.literal('reopen'), note: words.min(1) }),
]);
export type StepException = z.infer<typeof stepException>;

export const exceptionClock = z.object({
  kind: z.enum(['assess', 'assign', 'plan', 'tell', 'solve']),
  dueAt: instant,
});
export type ExceptionClock = z.infer<typeof exceptionClock>;

export const serviceException = z.object({
  id: exceptionId,
  /** As people call it: YC-118. */
  number: z.int(),
  version: z.int(),
  state: z.enum(exceptionStates),
  kind: z.enum(exceptionKinds).nullable(),
  level: z.literal(exceptionLevels).nullable(),
  title: z.string(),
  text: z.string(),
  site: z.string().nullable(),
  team: z.string().nullable(),
  queue: z.string().nullable(),
  department: z.string().nullable(),
  customer: exceptionCustomer.nullable(),
  alarm: z.string().nullable(),
  /** First responsible (EXC-2). */
  reportedBy: z.string(),
  reportedAt: instant,
  owner: z.string().nullable(),
  plan: z.string().nullable(),
  solvedAt: instant.nullable(),
  /** What has to be done by when; what is due first before the rest. */
  clocks: z.array(exceptionClock),
  /** May the reader take its steps? */
  mine: z.boolean(),
});
export type ServiceException = z.infer<typeof serviceException>;

export const exceptionEvent = z.object({
  version: z.int(),
  at: instant,
  by: z.string(),
  step: z.enum(['report', ...exceptionSteps]),
  state: z.enum(exceptionStates),
  note: z.string(),
  /** What else it set, as it was set. */
  set: z.record(z.string(), z.unknown()),
});
export type ExceptionEvent = z.infer<typeof exceptionEvent>;

/** What was told of its clocks, and when it was due to be told. */
export const exceptionAct = z.object({ kind: exceptionClock.shape.kind, step: z.string(), at: instant });

/**
 * The figure of the alarm that an exception comes from, minute by minute around it, in the unit of what the alarm looks at;
 * `null`: nothing could be read then. `whole`: nothing is added any more.
 */
export const exceptionCurve = z.object({
  measure: z.string(),
  zh: z.string(),
  en: z.string(),
  raisedAt: instant,
  /** The level that was passed. */
  limit: z.number().nullable(),
  points: z.array(z.object({ at: instant, value: z.number().nullable() })),
  whole: z.boolean(),
});
export type ExceptionCurve = z.infer<typeof exceptionCurve>;

export const exceptionDetail = z.object({
  exception: serviceException,
  history: z.array(exceptionEvent),
  acts: z.array(exceptionAct),
  /** `null`: it comes from no alarm, or its curve has not been read yet. */
  curve: exceptionCurve.nullable(),
  now: instant,
  timeZone: z.string(),
});
export type ExceptionDetail = z.infer<typeof exceptionDetail>;

/** Usernames of those to whom it may be given. */
export const exceptionOwners = z.object({ names: z.array(z.string()) });
export type ExceptionOwners = z.infer<typeof exceptionOwners>;

/** `overtaken`: somebody else took a step meanwhile; nothing was kept, and it stands so now. */
export const exceptionEnd = z.object({ done: z.enum(['done', 'overtaken']), exception: serviceException });
export type ExceptionEnd = z.infer<typeof exceptionEnd>;

export const exceptionQuery = z.strictObject({
  state: z.enum(['open', 'archived', 'all']).default('open'),
  kind: z.enum(exceptionKinds).optional(),
  level: z.coerce.number().pipe(z.literal(exceptionLevels)).optional(),
  department: name.optional(),
  owner: name.optional(),
  text: z.string().trim().min(1).max(120).optional(),
  from: z.coerce.number().pipe(instant).optional(),
  to: z.coerce.number().pipe(instant).optional(),
  /** Number of the last one that was shown. */
  before: z.coerce.number().pipe(z.int()).optional(),
  limit: z.coerce.number().pipe(z.int().min(1).max(200)).default(50),
});
export type ExceptionQuery = z.infer<typeof exceptionQuery>;

export const exceptionPage = z.object({
  exceptions: z.array(serviceException),
  /** `null`: there are no more. */
  next: z.int().nullable(),
  now: instant,
  timeZone: z.string(),
});
export type ExceptionPage = z.infer<typeof exceptionPage>;

/** The exception that an alarm became; `null`: none, or none that the reader may see. */
export const exceptionOfAlarm = z.object({ exception: serviceException.nullable() });
export type ExceptionOfAlarm = z.infer<typeof exceptionOfAlarm>;

const figures = {
  exceptions: z.int(),
  /** Of 1, per contact that came in; `null`: none came. */
  rate: z.number().nullable(),
  due: z.int(),
  inTime: z.number().nullable(),
  answered: z.int(),
  satisfied: z.number().nullable(),
};

export const exceptionFiguresQuery = z.strictObject({
  from: z.coerce.number().pipe(instant),
  to: z.coerce.number().pipe(instant),
});
export type ExceptionFiguresQuery = z.infer<typeof exceptionFiguresQuery>;

/** As a file; without a language in that of the request. */
export const exceptionFiguresExport = exceptionFiguresQuery.extend({
  format: z.enum(['xlsx', 'csv']),
  language: z.enum(languages).optional(),
});
export type ExceptionFiguresExport = z.infer<typeof exceptionFiguresExport>;

/** EXC-5. `key: null`: not assessed yet, or of no department. */
export const exceptionFigures = z.object({
  timeZone: z.string(),
  all: z.object(figures),
  by: z.array(z.object({ by: z.enum(['kind', 'level', 'department']), key: z.string().nullable(), ...figures })),
});
export type ExceptionFigures = z.infer<typeof exceptionFigures>;

const minutes = z
  .int()
  .min(1)
  .max(60 * 24 * 60);
const byLevel = z.strictObject({ 1: minutes.nullable(), 2: minutes.nullable(), 3: minutes.nullable() });

/** Times in minutes, `callBackWithin` in days; `ClockRules` of `libs/workforce/exceptions`. */
export const exceptionRules = z.strictObject({
  assessWithin: minutes,
  assignWithin: byLevel,
  planWithin: byLevel,
  solveWithin: byLevel,
  tellEvery: byLevel,
  remindBefore: z.int().min(1).max(1440),
  escalateAfter: z.array(z.int().min(0).max(10_080)).min(1).max(5),
  callBackWithin: z.int().min(1).max(90),
  overdueMost: z.int().min(1).max(1000),
});
export type ExceptionRules = z.infer<typeof exceptionRules>;

export const exceptionSettings = z.object({
  version: z.int(),
  at: instant,
  author: z.string(),
  departments: z.array(z.object({ zh: name, en: name })),
  rules: exceptionRules,
});
export type ExceptionSettings = z.infer<typeof exceptionSettings>;

/** `basedOn`: the version that was changed. A department is known by its Chinese name. */
export const saveExceptionSettings = z.strictObject({
  basedOn: z.int(),
  departments: z.array(z.strictObject({ zh: name, en: name })).max(200),
  rules: exceptionRules,
});
export type SaveExceptionSettings = z.infer<typeof saveExceptionSettings>;

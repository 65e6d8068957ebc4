import { z } from 'zod';
import { caseScores, caseStates, caseSteps } from './exception-states';
import { languages } from './problem';
import { exceptionCustomer } from './service-exceptions';

/**
 * Customers' cases (CASE-1 to CASE-3): what a customer asked or complained of, what was promised until when, what became
 * of it, and how the customer rated that. States and clocks are of `libs/workforce/exceptions`.
 */

const instant = z.int();
const name = z.string().trim().min(1).max(60);
const line = z.string().trim().min(1).max(120);
const words = z.string().trim().max(4000);
const note = words.default('');
const said = words.min(1);

export const caseId = z.uuid();
/** Which kind; names stand in the settings. */
export const caseKindCode = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);

/** `id`: chosen by the browser; the same one twice is opened once. `place: null`: that of whoever opens it. */
export const openCase = z.strictObject({
  id: caseId,
  kind: caseKindCode,
  title: line,
  text: words,
  customer: exceptionCustomer,
  place: z.strictObject({ site: name, team: name.nullable() }).nullable(),
  /** `null`: that of its kind. */
  department: name.nullable(),
  /** `null`: as its kind asks. */
  promisedAt: instant.nullable(),
  /** `null`: nobody yet. */
  owner: name.nullable(),
});
export type OpenCase = z.infer<typeof openCase>;

/** `version`: of the case as it was seen. */
const seen = { version: z.int() };

export const stepCase = z.discriminatedUnion('step', [
  z.strictObject({ ...seen, step: z.literal('sort'), kind: caseKindCode, department: name.nullable(), note }),
  z.strictObject({ ...seen, step: z.literal('promise'), promisedAt: instant, note: said }),
  z.strictObject({ ...seen, step: z.literal('assign'), owner: name, note }),
  z.strictObject({ ...seen, step: z.literal('note'), note: said }),
  z.strictObject({ ...seen, step: z.literal('settle'), note: said }),
  z.strictObject({ ...seen, step: z.literal('call-back'), score: z.literal(caseScores), note }),
  z.strictObject({ ...seen, step: z.literal('unreachable'), note }),
  z.strictObject({ ...seen, step: z.literal('leave-off'), note: said }),
  /** `promisedAt: null`: as its kind asks, from now. */
  z.strictObject({ ...seen, step: z.literal('reopen'), promisedAt: instant.nullable(), note: said }),
]);
export type StepCase = z.infer<typeof stepCase>;

/** What has to be done next, and by when. */
export const caseDue = z.object({ kind: z.enum(['promise', 'call-back']), at: instant });
export type CaseDue = z.infer<typeof caseDue>;

export const customerCase = z.object({
  id: caseId,
  /** As people call it: GD-118. */
  number: z.int(),
  version: z.int(),
  state: z.enum(caseStates),
  kind: caseKindCode,
  title: z.string(),
  text: z.string(),
  customer: exceptionCustomer,
  site: z.string().nullable(),
  team: z.string().nullable(),
  department: z.string().nullable(),
  openedBy: z.string(),
  openedAt: instant,
  owner: z.string().nullable(),
  promisedAt: instant,
  /** When a promise of it was first broken, whatever was promised after that; `null`: none was. */
  brokenAt: instant.nullable(),
  settledAt: instant.nullable(),
  settlement: z.string().nullable(),
  calledAt: instant.nullable(),
  /** `null` and called: nobody could be reached. */
  score: z.literal(caseScores).nullable(),
  customerWords: z.string().nullable(),
  /** Return calls that nobody took. */
  attempts: z.int(),
  /** `null`: nothing is left to do. */
  due: caseDue.nullable(),
  overdue: z.boolean(),
  /** May the reader take its steps? */
  mine: z.boolean(),
});
export type CustomerCase = z.infer<typeof customerCase>;

export const caseEvent = z.object({
  version: z.int(),
  at: instant,
  by: z.string(),
  step: z.enum(['open', ...caseSteps]),
  state: z.enum(caseStates),
  note: z.string(),
  /** What else it set, as it was set. */
  set: z.record(z.string(), z.unknown()),
});
export type CaseEvent = z.infer<typeof caseEvent>;

/** What was told of its clocks, and when it was due to be told. */
export const caseAct = z.object({ kind: caseDue.shape.kind, step: z.string(), at: instant });

export const caseDetail = z.object({
  case: customerCase,
  history: z.array(caseEvent),
  acts: z.array(caseAct),
  timeZone: z.string(),
  now: instant,
});
export type CaseDetail = z.infer<typeof caseDetail>;

/** `overtaken`: somebody else took a step meanwhile; nothing was kept, and it stands so now. */
export const caseEnd = z.object({ done: z.enum(['done', 'overtaken']), case: customerCase });
export type CaseEnd = z.infer<typeof caseEnd>;

/** Usernames of those who may own cases somewhere. */
export const caseOwners = z.object({ names: z.array(z.string()) });
export type CaseOwners = z.infer<typeof caseOwners>;

/** All that somebody has in hand goes to somebody else (HAND-9). */
export const handOverCases = z.strictObject({ from: name, to: name, note });
export type HandOverCases = z.infer<typeof handOverCases>;

/** `left`: theirs still, for the reader does not handle them. */
export const casesHandedOver = z.object({ handed: z.int(), left: z.int() });
export type CasesHandedOver = z.infer<typeof casesHandedOver>;

/** `running`: to be settled or called back. */
export const caseViews = ['running', 'overdue', 'open', 'settled', 'called', 'all'] as const;
export type CaseView = (typeof caseViews)[number];

export const caseQuery = z.strictObject({
  state: z.enum(caseViews).default('running'),
  kind: caseKindCode.optional(),
  department: name.optional(),
  owner: name.optional(),
  text: z.string().trim().min(1).max(120).optional(),
  /** `due`: what has to be done first before the rest; what is done has no place in it. */
  order: z.enum(['newest', 'due']).default('newest'),
  /** `next` of the page before. */
  after: z
    .string()
    .regex(/^\d{1,15}(\.\d{1,15})?$/)
    .optional(),
  limit: z.coerce.number().pipe(z.int().min(1).max(200)).default(50),
});
export type CaseQuery = z.infer<typeof caseQuery>;

/** An owner with more overdue cases than is allowed (CASE-3). */
export const flaggedOwner = z.object({ owner: z.string(), overdue: z.int() });
export type FlaggedOwner = z.infer<typeof flaggedOwner>;

export const casePage = z.object({
  cases: z.array(customerCase),
  /** `null`: there are no more. */
  next: z.string().nullable(),
  counts: z.object({ open: z.int(), toCall: z.int(), overdue: z.int() }),
  flagged: z.array(flaggedOwner),
  timeZone: z.string(),
  now: instant,
});
export type CasePage = z.infer<typeof casePage>;

export const caseQuarterName = z.string().regex(/^20\d\d-Q[1-4]$/);

export const caseQuarterQuery = z.strictObject({ quarter: caseQuarterName });
export type CaseQuarterQuery = z.infer<typeof caseQuarterQuery>;

export const caseQuarterExport = z.strictObject({
  quarter: caseQuarterName,
  format: z.enum(['csv', 'xlsx']),
  language: z.enum(languages).optional(),
});
export type CaseQuarterExport = z.infer<typeof caseQuarterExport>;

/** Shares are of 1; `null`: nothing to divide by. */
const figures = {
  cases: z.int(),
  open: z.int(),
  settled: z.int(),
  called: z.int(),
  overdue: z.int(),
  /** Of the promises that could be judged by now, how many were kept. */
  promises: z.int(),
  inTime: z.number().nullable(),
  /** Of the return calls that could be judged by now, how many were made in time. */
  calls: z.int(),
  callsInTime: z.number().nullable(),
  unreached: z.int(),
  rated: z.int(),
  /** Mean of 1 to 5. */
  score: z.number().nullable(),
};

/** Cases that were opened in the quarter, on the centre's calendar. `key: null`: of no department. */
export const caseQuarter = z.object({
  quarter: caseQuarterName,
  from: instant,
  to: instant,
  timeZone: z.string(),
  now: instant,
  all: z.object(figures),
  /** How many gave 1, 2, 3, 4 and 5. */
  scores: z.array(z.int()).length(caseScores.length),
  by: z.array(z.object({ by: z.enum(['kind', 'department']), key: z.string().nullable(), ...figures })),
  /** `overdue`: of all that they have in hand now; `flags`: how often that was too many in the quarter. */
  owners: z.array(z.object({ owner: z.string(), overdue: z.int(), flagged: z.boolean(), flags: z.int() })),
});
export type CaseQuarter = z.infer<typeof caseQuarter>;

const minutes = z
  .int()
  .min(1)
  .max(60 * 24 * 366);

/** `offered: false`: known for the cases that have it, and no longer chosen. */
export const caseKind = z.strictObject({
  code: caseKindCode,
  zh: name,
  en: name,
  offered: z.boolean(),
  /** By its Chinese name, as the settings of exceptions have it. */
  department: name.nullable(),
  promiseWithin: minutes,
});
export type CaseKind = z.infer<typeof caseKind>;

/** Times in minutes. How long a return call may take, and how many overdue cases are too many, is of the settings of exceptions. */
const caseRules = {
  kinds: z.array(caseKind).min(1).max(60),
  remindBefore: z.int().min(1).max(10_080),
  escalateAfter: z.array(z.int().min(0).max(43_200)).min(1).max(5),
  /** After so many return calls that nobody took it may be left off. */
  callAttempts: z.int().min(1).max(20),
};

export const caseSettings = z.object({
  version: z.int(),
  at: instant,
  author: z.string(),
  ...caseRules,
  /** For a choice; they are kept with the settings of exceptions. */
  departments: z.array(z.object({ zh: name, en: name })),
});
export type CaseSettings = z.infer<typeof caseSettings>;

/** `basedOn`: the version that was changed. */
export const saveCaseSettings = z.strictObject({ basedOn: z.int(), ...caseRules });
export type SaveCaseSettings = z.infer<typeof saveCaseSettings>;

import { z } from 'zod';
import { leaveEntry, leavePiece, leaveType } from './leave-type';
import { shift } from './shift';
import { requestJudged, swapPerson } from './swap';

/** Requests for leave, their balances and their waiting list. Amounts are minutes. */

const id = z.uuid();
const person = z.string().min(1).max(60);
const instant = z.int();
const words = z.string().trim().max(500);
const pieces = z.array(leavePiece).min(1).max(120);

export const leaveRequestStates = [
  /** An approver may decide. */
  'asked',
  /** As `asked`, but others are in the place: it moves up when one of them goes. */
  'waiting',
  'approved',
  'refused',
  'withdrawn',
  'lapsed',
  /** Approved, and wholly taken back. */
  'cancelled',
] as const;
export type LeaveRequestState = (typeof leaveRequestStates)[number];

export const leaveSteps = ['edit', 'approve', 'refuse', 'withdraw', 'lapse', 'move-up', 'return', 'cancel'] as const;
export type LeaveStep = (typeof leaveSteps)[number];

const asked = {
  /** On behalf of whom; `null`: the reader's own. */
  for: person.nullable(),
  type: leaveType.shape.code,
  pieces,
  /** It came suddenly and is filed afterwards. */
  sudden: z.boolean(),
};

export const previewLeave = z.strictObject({ ...asked, certificates: z.int().min(0).max(20) });
export type PreviewLeave = z.infer<typeof previewLeave>;

/** `id`: chosen by the browser; the same one twice is filed once. */
export const fileLeave = z.strictObject({ ...asked, id, reason: words });
export type FileLeave = z.infer<typeof fileLeave>;

/** `version`: as it was seen. */
export const editLeave = z.strictObject({
  version: z.int(),
  type: leaveType.shape.code,
  pieces,
  sudden: z.boolean(),
  reason: words,
});
export type EditLeave = z.infer<typeof editLeave>;

export const decideLeave = z.strictObject({
  version: z.int(),
  decision: z.enum(['approve', 'refuse']),
  reason: words.nullable(),
});
export type DecideLeave = z.infer<typeof decideLeave>;

/** 销假: back from this day on. */
export const returnEarly = z.strictObject({ version: z.int(), from: z.iso.date(), note: words.nullable() });
export type ReturnEarly = z.infer<typeof returnEarly>;

export const certificateView = z.object({
  id,
  name: z.string(),
  bytes: z.int(),
  type: z.enum(['application/pdf', 'image/jpeg', 'image/png']),
  at: instant,
  /** After this day it is deleted. */
  until: z.iso.date(),
});
export type CertificateView = z.infer<typeof certificateView>;

export const leaveView = z.object({
  id,
  version: z.int(),
  state: z.enum(leaveRequestStates),
  person: swapPerson,
  filedBy: z.string().nullable(),
  filedAt: instant,
  /** When it lapses: the beginning of the first piece; `null`: filed afterwards. */
  deadline: instant.nullable(),
  type: leaveType.shape.code,
  pieces: z.array(leavePiece),
  sudden: z.boolean(),
  reason: z.string(),
  minutes: z.int(),
  /** Place on the waiting list, 1 is next, and how many of those who began there got it. */
  waiting: z.object({ position: z.int(), granted: z.int(), of: z.int() }).nullable(),
  /** Empty for whom they are not meant; `certificates` counts them all the same. */
  files: z.array(certificateView),
  certificates: z.int(),
  history: z.array(
    z.object({
      at: instant,
      by: z.string(),
      step: z.enum(['file', ...leaveSteps]),
      state: z.enum(leaveRequestStates),
      note: z.string().nullable(),
    }),
  ),
  may: z.array(z.enum(leaveSteps)),
});
export type LeaveView = z.infer<typeof leaveView>;

/** The hole that it makes, and who could fill it. */
export const leaveJudged = requestJudged.extend({
  minutes: z.int().nullable(),
  /** What is left, without this request; `null`: the type has no balance. */
  available: z.int().nullable(),
  shifts: z.array(shift),
  fillers: z.array(z.object({ shift: z.string(), people: z.array(swapPerson) })),
});
export type LeaveJudged = z.infer<typeof leaveJudged>;

export const leaveDetail = leaveView.extend({ judged: leaveJudged.nullable() });
export type LeaveDetail = z.infer<typeof leaveDetail>;

export const leaveEnd = z.discriminatedUnion('done', [
  z.object({ done: z.literal('done'), leave: leaveView }),
  z.object({ done: z.literal('hindered'), judged: leaveJudged }),
  z.object({ done: z.literal('overtaken'), leave: leaveView }),
]);
export type LeaveEnd = z.infer<typeof leaveEnd>;

export const leaveBalance = z.object({
  type: leaveType.shape.code,
  minutes: z.int(),
  /** Asked for and not decided yet. */
  asked: z.int(),
  /** What goes next, unless it is used before. */
  expiring: z.object({ until: z.iso.date(), minutes: z.int() }).nullable(),
});
export type LeaveBalance = z.infer<typeof leaveBalance>;

export const myLeave = z.object({
  person: swapPerson,
  types: z.array(leaveType),
  balances: z.array(leaveBalance),
  requests: z.array(leaveView),
});
export type MyLeave = z.infer<typeof myLeave>;

/** How many of one's group are away on a day, against how many may be. No names. */
export const awayDays = z.object({
  days: z.array(z.object({ date: z.iso.date(), away: z.int(), most: z.int().nullable() })),
});
export type AwayDays = z.infer<typeof awayDays>;

export const leaveInbox = z.object({ requests: z.array(leaveView.extend({ clear: z.boolean() })) });
export type LeaveInbox = z.infer<typeof leaveInbox>;

export const leaveTypes = z.object({ types: z.array(leaveType).max(60) });
export type LeaveTypes = z.infer<typeof leaveTypes>;

/** LEAVE-4: how many at a time. `team: null`: of the whole site or centre; the nearest one that is set counts. */
export const leaveAllotment = z.strictObject({
  site: z.string().nullable(),
  team: z.string().nullable(),
  most: z.int().min(0).max(1000),
});
export const leaveAllotments = z.object({ allotments: z.array(leaveAllotment).max(500) });
export type LeaveAllotments = z.infer<typeof leaveAllotments>;

export const ledgerLine = leaveEntry.extend({
  at: instant,
  by: z.string(),
  note: z.string(),
  request: z.string().nullable(),
});
export const leaveLedger = z.object({ type: leaveType.shape.code, balance: z.int(), lines: z.array(ledgerLine) });
export type LeaveLedger = z.infer<typeof leaveLedger>;

/** By hand: grants and corrections, with a word why. */
export const enterLedger = z.strictObject({
  id,
  person,
  type: leaveType.shape.code,
  kind: z.enum(['grant', 'correction']),
  minutes: z.int().min(-1_000_000).max(1_000_000),
  date: z.iso.date(),
  until: z.iso.date().nullable(),
  note: words.min(1),
});
export type EnterLedger = z.infer<typeof enterLedger>;

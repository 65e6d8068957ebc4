import { z } from 'zod';
import { requestCalls } from './delegation-states';
import { leavePiece, leaveType } from './leave-type';
import { shift } from './shift';
import { requestJudged, swapPerson } from './swap';

/** Requests for leave, their balances and their waiting list. Amounts are minutes. */

const id = z.uuid();
const person = z.string().min(1).max(60);
const instant = z.int();
const words = z.string().trim().max(500);
/** A maternity leave is half a year, day by day. */
const pieces = z.array(leavePiece).min(1).max(200);

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

export const leaveSteps = [
  'edit',
  'approve',
  'refuse',
  'withdraw',
  'lapse',
  /** Edited so that others are in the place. */
  'wait',
  'move-up',
  'return',
  'cancel',
] as const;
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

export const leaveId = id;

export const leaveWord = z.strictObject({ version: z.int(), note: words.nullable() });
export type LeaveWord = z.infer<typeof leaveWord>;

export const decideLeave = z.strictObject({
  version: z.int(),
  decision: z.enum(['approve', 'refuse']),
  reason: words.nullable(),
});
export type DecideLeave = z.infer<typeof decideLeave>;

/** 销假: back from this day on. */
export const returnEarly = z.strictObject({ version: z.int(), from: z.iso.date(), note: words.nullable() });
export type ReturnEarly = z.infer<typeof returnEarly>;

export const certificateTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export type CertificateType = (typeof certificateTypes)[number];

/** With the bytes of the file as the body. `consent`: that it is kept for this request, and looked at by who decides on it. */
export const addCertificate = z.strictObject({
  id,
  name: z.string().trim().min(1).max(120),
  consent: z.literal('yes'),
});
export type AddCertificate = z.infer<typeof addCertificate>;

export const certificateView = z.object({
  id,
  name: z.string(),
  bytes: z.int(),
  type: z.enum(certificateTypes),
  at: instant,
  by: z.string(),
  /** What it was consented to be kept for. */
  purpose: z.literal('proof-of-leave'),
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
  /** Empty for whom it is not meant. */
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
      /** Whose right it was that a deputy used; absent: their own. */
      inStead: z.string().optional(),
      step: z.enum(['file', ...leaveSteps, ...requestCalls]),
      state: z.enum(leaveRequestStates),
      note: z.string().nullable(),
    }),
  ),
  may: z.array(z.enum(leaveSteps)),
  /** Until when it has to be decided; while somebody can. */
  decideBy: instant.optional(),
  /** In whose stead the reader would decide. */
  decidesFor: z.string().optional(),
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
  /** `off`: shifts that an early return could not put back, as the roster stands now. */
  z.object({ done: z.literal('done'), leave: leaveView, off: z.array(shift) }),
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

/** Places that are taken in one’s group on a day, against how many there are. No names. `most: null`: any number. */
export const awayDays = z.object({
  days: z.array(z.object({ date: z.iso.date(), away: z.int(), most: z.int().nullable() })),
});
export type AwayDays = z.infer<typeof awayDays>;

export const awayQuery = z
  .object({ first: z.iso.date(), last: z.iso.date() })
  .refine(({ first, last }) => first <= last && Date.parse(last) - Date.parse(first) < 100 * 86_400_000, {
    path: ['last'],
  });
export type AwayQuery = z.infer<typeof awayQuery>;

export const leaveInboxQuery = z.object({ state: z.enum(['open', 'done']).default('open') });
export type LeaveInboxQuery = z.infer<typeof leaveInboxQuery>;

/**
 * `clear`: nothing stands against the reader's approving it; those may be approved together. `lowestCover`: how far the
 * least covered interval would be from what it needs; `null`: it makes no difference to cover.
 */
export const leaveInbox = z.object({
  requests: z.array(leaveView.extend({ clear: z.boolean(), lowestCover: z.number().nullable() })),
});
export type LeaveInbox = z.infer<typeof leaveInbox>;

import { z } from 'zod';
import { leaveEntryKinds, leavePiece, leaveType, timeOfDay } from './leave-type';
import { shift } from './shift';
import { requestJudged, swapPerson } from './swap';
import { ruleIds, verdict } from './verdict';

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

/** `of`: an open request that would be changed to this; its own certificates count. */
export const previewLeave = z.strictObject({
  ...asked,
  certificates: z.int().min(0).max(20),
  of: id.nullable().default(null),
});
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

/** `time`: of that day; a whole day of leave ends at noon at the earliest, hours of leave at any time of theirs. */
const back = { from: z.iso.date(), time: timeOfDay.nullable().default(null) };

/** 销假: back from this day on. */
export const returnEarly = z.strictObject({ version: z.int(), ...back, note: words.nullable() });
export type ReturnEarly = z.infer<typeof returnEarly>;

/** `from: null`: all of it is taken back. */
export const previewReturn = z.strictObject({ ...back, from: back.from.nullable() });
export type PreviewReturn = z.infer<typeof previewReturn>;

/** What an early return would do now. */
export const leaveReturn = z.object({
  /** What stays leave. */
  pieces: z.array(leavePiece),
  /** What goes back to the balance. */
  minutes: z.int(),
  /** Shifts as they would be again. */
  back: z.array(shift),
  /** Shifts that would stay off: changed since, or with what stands against them now. */
  off: z.array(z.object({ shift, changed: z.boolean(), verdicts: z.array(verdict) })),
});
export type LeaveReturn = z.infer<typeof leaveReturn>;

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

/** Place on the waiting list, 1 is next, and how many of those who began there got it. */
export const leaveWaiting = z.object({ position: z.int(), granted: z.int(), of: z.int() });
export type LeaveWaiting = z.infer<typeof leaveWaiting>;

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
  waiting: leaveWaiting.nullable(),
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

/** Somebody against whom no rule stands: as usual work or as overtime, with the hours of that week, and what is worth knowing. */
export const leaveFiller = swapPerson.extend({
  kind: z.enum(['regular', 'overtime']),
  minutesBefore: z.int(),
  minutesAfter: z.int(),
  said: z.array(verdict),
});
export type LeaveFiller = z.infer<typeof leaveFiller>;

/** Why others cannot, by the first rule that stands against each; `busy`: they work then. */
export const leaveUnfit = z.object({ why: z.union([z.enum(ruleIds), z.literal('busy')]), people: z.int() });
export type LeaveUnfit = z.infer<typeof leaveUnfit>;

/** The hole that it makes, and who could fill it. */
export const leaveJudged = requestJudged.extend({
  minutes: z.int().nullable(),
  /** What is left, without this request; `null`: the type has no balance. */
  available: z.int().nullable(),
  /** Places of LEAVE-4 on its days, without it. */
  places: z.array(z.object({ date: z.iso.date(), taken: z.int(), most: z.int() })),
  /** Of what is not kept yet: where it would begin; `null`: it need not wait. */
  waiting: leaveWaiting.nullable(),
  shifts: z.array(shift),
  /** `cut`: more were not looked at. */
  fillers: z.array(
    z.object({
      shift: z.string(),
      people: z.array(leaveFiller),
      unfit: z.array(leaveUnfit),
      cut: z.boolean(),
    }),
  ),
});
export type LeaveJudged = z.infer<typeof leaveJudged>;

/** Who has, holds or wants a place on a day, in the order in which they asked; `person: null`: out of the reader's reach. */
export const leavePlace = z.object({
  date: z.iso.date(),
  /** Of whom: the bound of the team, the site or the whole centre. */
  site: z.string().nullable(),
  team: z.string().nullable(),
  most: z.int(),
  /** Without this request. */
  taken: z.int(),
  people: z.array(
    z.object({ person: swapPerson.nullable(), state: z.enum(['approved', 'asked', 'waiting']), own: z.boolean() }),
  ),
});
export type LeavePlace = z.infer<typeof leavePlace>;

export const leaveDetail = leaveView.extend({
  judged: leaveJudged.nullable(),
  at: instant,
  timeZone: z.string(),
  kind: leaveType.nullable(),
  /** For leads and approvers: published shifts of the person in the weeks that it is about, and what was taken of them. */
  week: z.object({ shifts: z.array(shift), taken: z.array(shift) }).nullable(),
  places: z.array(leavePlace).nullable(),
});
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
  /** What all lines of each kind make; together they are the balance, whatever of it can be used today. */
  sums: z.record(z.enum(leaveEntryKinds), z.int()),
  /** What goes next, unless it is used before. */
  expiring: z.object({ until: z.iso.date(), minutes: z.int() }).nullable(),
});
export type LeaveBalance = z.infer<typeof leaveBalance>;

export const myLeave = z.object({
  at: instant,
  timeZone: z.string(),
  today: z.iso.date(),
  person: swapPerson,
  /** Certificates are deleted so many days after the leave. */
  certificateDays: z.int(),
  types: z.array(leaveType),
  balances: z.array(leaveBalance),
  requests: z.array(leaveView),
});
export type MyLeave = z.infer<typeof myLeave>;

/**
 * Places that are taken in one’s group on a day, against how many there are; `most: null`: any number. `off`: who of one’s
 * own team is on approved leave, of whatever kind.
 */
export const awayDays = z.object({
  days: z.array(z.object({ date: z.iso.date(), away: z.int(), most: z.int().nullable(), off: z.array(swapPerson) })),
});
export type AwayDays = z.infer<typeof awayDays>;

export const awayQuery = z
  .object({ first: z.iso.date(), last: z.iso.date() })
  .refine(({ first, last }) => first <= last && Date.parse(last) - Date.parse(first) < 100 * 86_400_000, {
    path: ['last'],
  });
export type AwayQuery = z.infer<typeof awayQuery>;

/** Something happened to it. */
export interface LeaveChanged {
  request: string;
}

/** The lines of one’s own ledger of one kind. */
export const ownLedgerQuery = z.object({ type: leaveType.shape.code });
export type OwnLedgerQuery = z.infer<typeof ownLedgerQuery>;

export const leaveInboxQuery = z.object({ state: z.enum(['open', 'done']).default('open') });
export type LeaveInboxQuery = z.infer<typeof leaveInboxQuery>;

/**
 * `clear`: nothing stands against the reader's approving it; those may be approved together. `lowestCover`: how far the
 * least covered interval would be from what it needs; `null`: it makes no difference to cover.
 */
export const leaveInbox = z.object({
  at: instant,
  timeZone: z.string(),
  types: z.array(leaveType),
  requests: z.array(leaveView.extend({ clear: z.boolean(), lowestCover: z.number().nullable() })),
});
export type LeaveInbox = z.infer<typeof leaveInbox>;

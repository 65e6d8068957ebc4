import { z } from 'zod';

/** Kinds of leave as data (LEAVE-1 to LEAVE-6). Amounts of leave are minutes everywhere, so that what is added up stays whole. */

/** The smallest piece that can be asked for. */
export const leaveUnits = ['day', 'half-day', 'hour'] as const;
export type LeaveUnit = (typeof leaveUnits)[number];

/** Which days use up leave: the calendar's working days, make-up days included; every day; days with a shift of one's own. */
export const leaveCounting = ['working-days', 'calendar-days', 'rostered-days'] as const;
export type LeaveCounting = (typeof leaveCounting)[number];

const words = z.string().trim().min(1).max(40);

export const leaveType = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  zh: words,
  en: words,
  /** What is no longer offered stays for the requests that named it. */
  active: z.boolean(),
  unit: z.enum(leaveUnits),
  counts: z.enum(leaveCounting),
  /** How long a day of leave is. */
  dayMinutes: z.int().min(60).max(1440),
  /** Filed so long ahead of the first day. */
  notice: z.strictObject({ count: z.int().min(0).max(366), unit: z.enum(['days', 'months']) }),
  /** What comes suddenly may be filed within so many working days of returning; `null`: not this type. */
  afterwardsWorkingDays: z.int().min(0).max(60).nullable(),
  /** A certificate is needed from so many days on; 1: always, `null`: never. */
  certificateFromDays: z.int().min(1).max(366).nullable(),
  /** Whether it is taken from a balance. */
  balance: z.boolean(),
  /** Whether LEAVE-4’s bound of people on leave at a time counts it. */
  allotted: z.boolean(),
});
export type LeaveType = z.infer<typeof leaveType>;

export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** A day, half a day or some hours of it. Morning ends and afternoon begins at noon. */
export const leavePiece = z.union([
  z.strictObject({ date: z.iso.date(), part: z.enum(['day', 'morning', 'afternoon']) }),
  z
    .strictObject({ date: z.iso.date(), from: timeOfDay, to: timeOfDay })
    .refine(({ from, to }) => from < to, { path: ['to'], message: 'after its beginning' }),
]);
export type LeavePiece = z.infer<typeof leavePiece>;

/** What moves a balance. `use` and `expiry` take off, `grant` and `return` add, a `correction` does either, with a reason. */
export const leaveEntryKinds = ['grant', 'use', 'return', 'expiry', 'correction'] as const;
export type LeaveEntryKind = (typeof leaveEntryKinds)[number];

/** One line of a person's ledger of one type; never changed once written. */
export const leaveEntry = z.strictObject({
  kind: z.enum(leaveEntryKinds),
  /** Signed. */
  minutes: z.int().min(-1_000_000).max(1_000_000),
  /** The day from which it counts. */
  date: z.iso.date(),
  /** Of a grant: the last day on which it can be used; `null`: it does not expire. */
  until: z.iso.date().nullable(),
});
export type LeaveEntry = z.infer<typeof leaveEntry>;

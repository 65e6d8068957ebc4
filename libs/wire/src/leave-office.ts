import { z } from 'zod';
import { leaveEntry, leaveType } from './leave-type';

/** Kinds of leave, allotments and ledgers, as the office keeps them. Amounts are minutes. */

const id = z.uuid();
const person = z.string().min(1).max(60);
const instant = z.int();
const place = z.string().trim().min(1).max(60);
const code = leaveType.shape.code;

/** LEAVE-4: how many at a time. `team: null`: of the whole site or centre; the nearest one that is set counts. */
export const leaveAllotment = z
  .strictObject({ site: place.nullable(), team: place.nullable(), most: z.int().min(0).max(1000) })
  .refine(({ site, team }) => team === null || site !== null, { path: ['site'] });
export type LeaveAllotment = z.infer<typeof leaveAllotment>;

const settings = {
  types: z.array(leaveType).min(1).max(60),
  allotments: z.array(leaveAllotment).max(500),
  /** Certificates are deleted so many days after the leave. */
  certificateDays: z.int().min(1).max(3650),
};

export const leaveSettings = z.object({ version: z.int(), at: instant, author: z.string(), ...settings });
export type LeaveSettings = z.infer<typeof leaveSettings>;

/** `basedOn`: the version that was seen. */
export const saveLeaveSettings = z.strictObject({ basedOn: z.int(), ...settings });
export type SaveLeaveSettings = z.infer<typeof saveLeaveSettings>;

export const ledgerLine = leaveEntry.extend({
  id,
  at: instant,
  by: z.string(),
  note: z.string(),
  request: z.string().nullable(),
});
export type LedgerLine = z.infer<typeof ledgerLine>;

export const ledgerQuery = z.object({ person, type: code });
export type LedgerQuery = z.infer<typeof ledgerQuery>;

export const leaveLedger = z.object({ type: code, balance: z.int(), lines: z.array(ledgerLine) });
export type LeaveLedger = z.infer<typeof leaveLedger>;

/** By hand: grants and corrections, with a word why. `id`: chosen by the browser; the same one twice is entered once. */
export const enterLedger = z
  .strictObject({
    id,
    person,
    type: code,
    kind: z.enum(['grant', 'correction']),
    minutes: z.int().min(-1_000_000).max(1_000_000),
    date: z.iso.date(),
    until: z.iso.date().nullable(),
    note: z.string().trim().min(1).max(500),
  })
  .refine(({ kind, minutes }) => minutes > 0 || (kind === 'correction' && minutes !== 0), { path: ['minutes'] })
  .refine(({ kind, date, until }) => until === null || (kind === 'grant' && until >= date), { path: ['until'] });
export type EnterLedger = z.infer<typeof enterLedger>;

/** What is wrong with a row of opening balances. */
export const openingFaults = ['number', 'type', 'days', 'until', 'twice', 'known'] as const;
export type OpeningFault = (typeof openingFaults)[number];

export const openingsQuery = z.object({ apply: z.enum(['yes', 'no']).default('no') });
export type OpeningsQuery = z.infer<typeof openingsQuery>;

/** Opening balances of a file: number, type, days, and until when. Imported once for each person and type. */
export const leaveOpenings = z.object({
  applied: z.boolean(),
  rows: z.array(
    z.object({
      row: z.int(),
      number: z.string(),
      name: z.string(),
      type: code,
      minutes: z.int(),
      until: z.iso.date().nullable(),
    }),
  ),
  wrong: z.array(z.object({ row: z.int(), fault: z.enum(openingFaults), cell: z.string() })),
});
export type LeaveOpenings = z.infer<typeof leaveOpenings>;

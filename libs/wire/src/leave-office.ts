import { z } from 'zod';
import { leaveBalance } from './leave';
import { leaveEntry, leaveType, timeOfDay } from './leave-type';
import { swapPerson } from './swap';

/** Kinds of leave, allotments and ledgers, as the office keeps them. Amounts are minutes. */

const id = z.uuid();
const person = z.string().min(1).max(60);
const instant = z.int();
const place = z.string().trim().min(1).max(60);
const code = leaveType.shape.code;

/**
 * LEAVE-4: how many at a time. `team: null`: of the whole site or centre; the nearest one that is set counts. `days`: on these
 * alone, before those that hold always. `hours`: of those who are away in this part of the day; `null`: at any time of it.
 */
export const leaveAllotment = z
  .strictObject({
    site: place.nullable(),
    team: place.nullable(),
    most: z.int().min(0).max(1000),
    days: z.strictObject({ first: z.iso.date(), last: z.iso.date() }).nullable().default(null),
    hours: z.strictObject({ from: timeOfDay, to: timeOfDay }).nullable().default(null),
  })
  .refine(({ site, team }) => team === null || site !== null, { path: ['site'] })
  .refine(({ days }) => days === null || days.first <= days.last, { path: ['days', 'last'] })
  .refine(({ hours }) => hours === null || hours.from < hours.to, { path: ['hours', 'to'] });
export type LeaveAllotment = z.infer<typeof leaveAllotment>;

const settings = {
  types: z.array(leaveType).min(1).max(60),
  allotments: z.array(leaveAllotment).max(500),
  /** Certificates are deleted so many days after the leave. */
  certificateDays: z.int().min(1).max(3650),
};

export const leaveSettings = z.object({ version: z.int(), at: instant, author: z.string(), ...settings });
export type LeaveSettings = z.infer<typeof leaveSettings>;

/** Every version that was ever saved, the newest first. */
export const leaveSettingsVersions = z.object({ versions: z.array(leaveSettings) });
export type LeaveSettingsVersions = z.infer<typeof leaveSettingsVersions>;

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

export const balancesQuery = z.object({
  type: code,
  text: z.string().trim().max(60).default(''),
  site: place.optional(),
  team: place.optional(),
  /** `ending`: of which something ends within three months; `short`: more is asked for than is left. */
  only: z.enum(['all', 'ending', 'short']).default('all'),
  order: z.enum(['number', 'least', 'ending']).default('number'),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type BalancesQuery = z.infer<typeof balancesQuery>;

/** Balances of one kind of leave, person by person; what has begun and not ended. */
export const leaveBalances = z.object({
  type: leaveType,
  today: z.iso.date(),
  timeZone: z.string(),
  total: z.int(),
  rows: z.array(
    z.object({
      person: swapPerson.extend({ site: z.string().nullable() }),
      /** These make `minutes`: what was granted, used and not given back, corrected, and has ended. */
      granted: z.int(),
      used: z.int(),
      corrected: z.int(),
      ended: z.int(),
      minutes: z.int(),
      asked: z.int(),
      expiring: leaveBalance.shape.expiring,
    }),
  ),
  /** Kinds of leave with balances. */
  types: z.array(leaveType),
});
export type LeaveBalances = z.infer<typeof leaveBalances>;

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

export const openingHeads = ['number', 'type', 'days', 'until'] as const;
export type OpeningHead = (typeof openingHeads)[number];

/** In which column, from 0, something stands; `-1`: in none. */
const column = z.coerce.number().int().min(-1).max(500).optional();
/** What a word of the file means: the code of a kind, a colon, the word. */
const meaning = z.string().regex(/^[a-z][a-z0-9-]{0,39}:.{1,80}$/su);

/** What the head or the words of a file do not tell is asked, never guessed. */
export const openingsQuery = z.object({
  apply: z.enum(['yes', 'no']).default('no'),
  ...{ number: column, type: column, days: column, until: column },
  kind: z.union([meaning.transform((one) => [one]), z.array(meaning).max(60)]).default([]),
});
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
  /** `row` as spreadsheets count, `column` from 0. */
  wrong: z.array(z.object({ row: z.int(), column: z.int(), fault: z.enum(openingFaults), cell: z.string() })),
  head: z.array(z.string()),
  /** Where each column stands; `null`: it has to be asked. */
  columns: z.record(z.enum(openingHeads), z.int().nullable()),
  /** Words of the file for kinds of leave that are not known, and the kinds that they may mean. */
  unknown: z.array(z.string()),
  types: z.array(leaveType),
});
export type LeaveOpenings = z.infer<typeof leaveOpenings>;

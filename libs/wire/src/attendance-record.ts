import { z } from 'zod';
import { doings, findingExcuses, findingKinds, recordStates } from './attendance-kinds';

/** Who was there: each shift that is over against what the seats really did, and what a lead made of it. */

const id = z.uuid();
const instant = z.int();
const date = z.iso.date();
const place = z.string().trim().min(1).max(60);
const words = z.string().trim().max(500);
const longestDays = 62;
const count = z.int();

const inOrder = ({ first, last }: { first: string; last: string }) =>
  first <= last && (Date.parse(last) - Date.parse(first)) / 86_400_000 < longestDays;
const order = { path: ['last'], message: `in order, at most ${longestDays} days` };
const days = { first: date, last: date, site: place.optional(), team: place.optional() };

export const attendanceQuery = z
  .strictObject({ ...days, state: z.enum(['open', 'all']).default('open'), person: id.optional() })
  .refine(inOrder, order);
export type AttendanceQuery = z.infer<typeof attendanceQuery>;

export const attendanceStint = z.object({ from: instant, to: instant, doing: z.enum(doings) });
export type AttendanceStint = z.infer<typeof attendanceStint>;

export const attendanceFinding = z.object({
  kind: z.enum(findingKinds),
  from: instant,
  to: instant,
  minutes: count,
  /** `null`: nobody has looked yet. `stands`: a lead has confirmed it. Otherwise why it does not stand. */
  as: z.enum(['stands', ...findingExcuses]).nullable(),
});
export type AttendanceFinding = z.infer<typeof attendanceFinding>;

export const attendancePerson = z.object({
  id: z.string(),
  number: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  site: z.string().nullable(),
  siteEn: z.string().nullable(),
  team: z.string().nullable(),
  teamEn: z.string().nullable(),
});
export type AttendancePerson = z.infer<typeof attendancePerson>;

/** `word`: what its person says to it. */
export const attendanceSteps = ['confirm', 'excuse', 'word'] as const;

export const attendanceStep = z.object({
  at: instant,
  by: z.string(),
  step: z.enum(attendanceSteps),
  note: z.string(),
});
export type AttendanceStep = z.infer<typeof attendanceStep>;

/** Sent off duty at a meeting, as unfit (MEET-1); what was the matter is not told here. */
export const attendanceRelief = z.object({ at: instant, meeting: id, number: z.int() });
export type AttendanceRelief = z.infer<typeof attendanceRelief>;

export const attendanceRecord = z.object({
  id,
  version: z.int(),
  state: z.enum(recordStates),
  person: attendancePerson,
  /** The date in the centre on which it begins. */
  date: z.string(),
  from: instant,
  to: instant,
  /** As published; none: work without a shift. */
  shifts: z.array(
    z.object({
      from: instant,
      to: instant,
      overtime: z.boolean(),
      breaks: z.array(z.object({ from: instant, to: instant })),
    }),
  ),
  /** The first one after approved leave (ATT-5). */
  afterLeave: z.boolean(),
  relief: attendanceRelief.nullable(),
  findings: z.array(attendanceFinding),
  unseenMinutes: count,
  /** What the seats did, a little beyond the shift on both sides. */
  strip: z.array(attendanceStint),
  /** When it was worked out last; later facts change it until a lead has looked. */
  computedAt: instant,
  steps: z.array(attendanceStep),
  /** May the reader settle it? Never one's own. */
  mayConfirm: z.boolean(),
});
export type AttendanceRecord = z.infer<typeof attendanceRecord>;

export const attendanceRecords = z.object({
  at: instant,
  timeZone: z.string(),
  records: z.array(attendanceRecord),
  /** Of the days and people that were asked for. */
  counts: z.record(z.enum(recordStates), count),
  /** More than are told at once. */
  more: z.boolean(),
});
export type AttendanceRecords = z.infer<typeof attendanceRecords>;

/** What a lead makes of some records: of each as it was seen. */
export const settleAttendance = z.strictObject({
  records: z
    .array(
      z.strictObject({
        id,
        version: z.int(),
        /** For each finding in its order; without, all of them stand. */
        findings: z
          .array(z.enum(['stands', ...findingExcuses]))
          .max(100)
          .optional(),
      }),
    )
    .min(1)
    .max(200),
  /** Must be given where a finding is excused. */
  reason: words.default(''),
});
export type SettleAttendance = z.infer<typeof settleAttendance>;

/** `overtaken`: somebody settled it, or it was worked out anew, since it was seen; as it stands now. */
export const attendanceSettled = z.object({
  done: z.array(attendanceRecord),
  overtaken: z.array(attendanceRecord),
});
export type AttendanceSettled = z.infer<typeof attendanceSettled>;

export const attendanceSumQuery = z
  .strictObject({ ...days, by: z.enum(['team', 'person']).default('team') })
  .refine(inOrder, order);
export type AttendanceSumQuery = z.infer<typeof attendanceSumQuery>;

const found = z.object({
  /** Confirmed by a lead, and their minutes. */
  stands: count,
  minutes: count,
  excused: count,
  /** Nobody has looked yet. */
  open: count,
});
export type AttendanceFound = z.infer<typeof found>;

export const attendanceSum = z.object({
  site: z.string().nullable(),
  siteEn: z.string().nullable(),
  team: z.string().nullable(),
  teamEn: z.string().nullable(),
  /** `null`: a whole team. */
  person: attendancePerson.nullable(),
  people: count,
  /** Shifts that are over. */
  shifts: count,
  /** Of them: nothing stands against them, and nothing is open. */
  asRostered: count,
  /** Of them: not all of it could be seen, and nothing was found. Never counted as absent. */
  unknown: count,
  found: z.record(z.enum(findingKinds), found),
});
export type AttendanceSum = z.infer<typeof attendanceSum>;

export const attendanceSums = z.object({
  first: z.string(),
  last: z.string(),
  rows: z.array(attendanceSum),
  total: attendanceSum,
});
export type AttendanceSums = z.infer<typeof attendanceSums>;

export const attendanceExport = z
  .strictObject({
    ...days,
    by: z.enum(['team', 'person']).default('team'),
    format: z.enum(['csv', 'xlsx']).default('xlsx'),
    language: z.enum(['zh-CN', 'en']).optional(),
  })
  .refine(inOrder, order);
export type AttendanceExport = z.infer<typeof attendanceExport>;

export const attendanceId = id;

/** What its person says to a record. */
export const attendanceWord = z.strictObject({ word: words.min(1) });
export type AttendanceWord = z.infer<typeof attendanceWord>;

export const myAttendanceQuery = z.strictObject({ first: date, last: date }).refine(inOrder, order);
export type MyAttendanceQuery = z.infer<typeof myAttendanceQuery>;

/** One's own records, the latest first. */
export const myAttendance = z.object({
  timeZone: z.string(),
  records: z.array(attendanceRecord),
  sum: attendanceSum,
});
export type MyAttendance = z.infer<typeof myAttendance>;

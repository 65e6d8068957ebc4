import { z } from 'zod';
import { draftStep, rosterHindrances } from './roster';
import { breakKinds } from './shift';
import { verdict } from './verdict';

/** What shifts are made from: patterns, rotations, weeks of before. */

const date = z.iso.date();
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const name = z.string().trim().min(1).max(60);
const place = name.nullable().default(null);
export const patternCode = z.string().trim().min(1).max(40);

/** Minutes since the shift's start; the whole break lies between `earliest` and `latest`. */
export const patternBreak = z.strictObject({
  kind: z.enum(breakKinds),
  minutes: z.int().min(5).max(240),
  paid: z.boolean(),
  earliest: z.int().min(0).max(1440),
  latest: z.int().min(5).max(1440),
});
export type PatternBreak = z.infer<typeof patternBreak>;

/** A shift on the centre's wall clock. Whether it is a night shift is the policy's to say. */
export const shiftPattern = z.strictObject({
  code: patternCode,
  zh: name,
  en: name,
  start: timeOfDay,
  minutes: z.int().min(30).max(1440),
  breaks: z.array(patternBreak).max(8),
  /** The queue or desk that it is for; `null`: as the person's skills say. */
  post: z.string().min(1).max(270).nullable(),
  /** No longer offered; shifts that were made from it stay. */
  retired: z.boolean(),
});
export type ShiftPattern = z.infer<typeof shiftPattern>;
export const shiftPatterns = z.object({ patterns: z.array(shiftPattern) });
export type ShiftPatterns = z.infer<typeof shiftPatterns>;

/** Day by day a pattern's code or `null` for off, over and over. */
export const rotation = z.strictObject({
  id: z.uuid(),
  zh: name,
  en: name,
  days: z.array(patternCode.nullable()).min(1).max(126),
});
export type Rotation = z.infer<typeof rotation>;
export const rotations = z.object({ rotations: z.array(rotation) });
export type Rotations = z.infer<typeof rotations>;

/** What stands on a day already: it stays and the cell is left out; or it makes room. */
const standing = z.enum(['keep', 'replace']);
const firstAndLast = { first: date, last: date };
const filling = { id: z.uuid(), standing, reason: z.string().trim().max(500).nullable() };

/** `begins`: the day of the rotation, counted from 0, that each person has on `first`. */
export const fillByRotation = z.strictObject({
  ...filling,
  ...firstAndLast,
  rotation: z.uuid(),
  people: z
    .array(z.strictObject({ person: z.string().min(1).max(60), begins: z.int().min(0).max(125) }))
    .min(1)
    .max(1000),
});
export type FillByRotation = z.infer<typeof fillByRotation>;

/** Whole weeks of before, from a Monday on, to another Monday. */
export const fillFromWeeks = z.strictObject({
  ...filling,
  from: date,
  to: date,
  weeks: z.int().min(1).max(8),
  site: place,
  team: place,
});
export type FillFromWeeks = z.infer<typeof fillFromWeeks>;

/** A spreadsheet, a rotation and a copy end in the same: people × days with codes. `null`: off. */
export const fillCell = z.strictObject({
  person: z.string().min(1).max(60),
  date,
  pattern: patternCode.nullable(),
});
export type FillCell = z.infer<typeof fillCell>;
/** 640 people over a month. */
const mostCells = 20_000;
export const fillCells = z.strictObject({
  ...filling,
  cells: z.array(fillCell).min(1).max(mostCells),
});
export type FillCells = z.infer<typeof fillCells>;

/** Why a cell stayed out of the draft. */
export const leftOut = z.object({
  person: z.string(),
  date: z.string(),
  pattern: z.string().nullable(),
  /** `rule`: nobody, or not this planner, may save it; `reason`: it wants one; `taken`: something stands there. */
  why: z.enum(['rule', 'reason', 'taken', 'unknown-pattern', 'unknown-person', 'out-of-place']),
  verdicts: z.array(verdict),
});
export type LeftOut = z.infer<typeof leftOut>;

/** `step: null`: nothing was to be done. What may not be stays out cell by cell; what the rest does to cover can stop all of it. */
export const fillEnd = z.discriminatedUnion('done', [
  z.object({
    done: z.literal('filled'),
    step: draftStep.nullable(),
    added: z.int(),
    removed: z.int(),
    leftOut: z.array(leftOut),
  }),
  z.object({ done: z.literal('hindered'), hindrances: rosterHindrances, leftOut: z.array(leftOut) }),
]);
export type FillEnd = z.infer<typeof fillEnd>;

export const rotationId = z.uuid();

import { z } from 'zod';
import { rosterHindrances } from './roster';
import { fillEnd, patternCode } from './roster-shapes';
import { verdict } from './verdict';

/** A roster that was kept in a spreadsheet: people × days with codes. It is looked at first, and taken over as one step. */

const id = z.string().min(1).max(60);
const words = z.string().trim().max(500);

/** What a code of the centre's spreadsheets stands for. */
export const codeMeaning = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('pattern'), pattern: patternCode }),
  z.strictObject({ as: z.literal('off') }),
  /** Said in the preview; leave is recorded where it is granted. */
  z.strictObject({ as: z.literal('leave') }),
  z.strictObject({ as: z.literal('nothing') }),
]);
export type CodeMeaning = z.infer<typeof codeMeaning>;

export const importMonth = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
export const longestSheetCode = 60;

export const rosterImportChoices = z.strictObject({
  /** `null`: the first that is not hidden. */
  sheet: z.string().max(200).nullable(),
  /** In which the first day lies, where the sheet does not say it. */
  month: importMonth.nullable(),
  /** `null`: nobody knows, and its cells stay out. */
  codes: z.record(z.string().max(longestSheetCode), codeMeaning.nullable()),
  /** Who a row is about; `null`: nobody. */
  people: z.record(z.string().regex(/^\d{1,6}$/), id.nullable()),
  /** Merged cells stay out, or each of them has what is written in the first. */
  merged: z.enum(['out', 'each']),
  /** What stands on a day already: it stays; or it makes room. */
  standing: z.enum(['keep', 'replace']),
  reason: words.nullable(),
});
export type RosterImportChoices = z.infer<typeof rosterImportChoices>;

/** `id`: of the step that this makes; `revision`: of the draft that the preview was made on. */
export const applyRosterImport = rosterImportChoices.extend({ id: z.uuid(), revision: z.int() });
export type ApplyRosterImport = z.infer<typeof applyRosterImport>;

export const rosterImportQuery = z.object({ name: z.string().max(200).default('') });
export type RosterImportQuery = z.infer<typeof rosterImportQuery>;
export const rosterImportId = z.uuid();

export const rosterImportFile = z.object({
  id,
  name: z.string(),
  /** Empty: the file has no sheets. */
  sheets: z.array(z.object({ name: z.string(), hidden: z.boolean() })),
  /** The one that is read first. */
  sheet: z.string().nullable(),
});
export type RosterImportFile = z.infer<typeof rosterImportFile>;

/** `fits` and `clears` come in, `reason` with one; all others leave the draft as it is. */
export const importCellStates = [
  'fits',
  'clears',
  'reason',
  'rule',
  'taken',
  'same',
  'quiet',
  'leave',
  'unknown-code',
  'merged',
  'no-person',
  'out-of-place',
] as const;
export type ImportCellState = (typeof importCellStates)[number];

export const importCell = z.object({
  column: z.int(),
  /** As spreadsheets call it, `D5`. */
  at: z.string(),
  text: z.string(),
  state: z.enum(importCellStates),
  /** What stands there in the draft; empty: nothing. */
  stands: z.string(),
  formula: z.boolean(),
  /** The range that it is merged into. */
  merged: z.string().nullable(),
  verdicts: z.array(verdict),
});
export type ImportCell = z.infer<typeof importCell>;

const candidate = z.object({
  person: id,
  number: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  team: z.string().nullable(),
  teamEn: z.string().nullable(),
});

export const importRow = z.object({
  row: z.int(),
  /** As written there. */
  number: z.string(),
  name: z.string(),
  person: candidate.nullable(),
  /** Why somebody has to say who it is; `null`: it is known or was said. */
  asks: z.enum(['same-name', 'other-name', 'unknown-number', 'unknown', 'nameless', 'twice']).nullable(),
  /** Who it may be. */
  candidates: z.array(candidate),
  /** For `twice`: the row that is about the same person. */
  other: z.int().nullable(),
  cells: z.array(importCell),
});
export type ImportRow = z.infer<typeof importRow>;

export const importCode = z.object({
  code: z.string(),
  cells: z.int(),
  /** Where it is first. */
  at: z.string(),
  meaning: codeMeaning.nullable(),
  from: z.enum(['chosen', 'remembered', 'pattern', 'usual', 'nobody']),
});
export type ImportCode = z.infer<typeof importCode>;

export const rosterImportPreview = z.object({
  sheet: z.string().nullable(),
  /** Has the month to be said? Then `month` is what was said or, while nothing is read yet, what may be meant. */
  asksMonth: z.boolean(),
  month: importMonth,
  /** Empty: the month has to be said first. */
  days: z.array(z.object({ column: z.int(), at: z.string(), date: z.string() })),
  rows: z.array(importRow),
  codes: z.array(importCode),
  counts: z.record(z.enum(importCellStates), z.int()),
  /** Cells that are worked out; their last value is read. */
  formulas: z.array(z.string()),
  /** Among the days. */
  merged: z.array(z.object({ range: z.string(), text: z.string() })),
  /** What the whole of it would do to cover and may not. */
  hindrances: rosterHindrances.nullable(),
  revision: z.int(),
});
export type RosterImportPreview = z.infer<typeof rosterImportPreview>;

export const rosterImportEnd = fillEnd;

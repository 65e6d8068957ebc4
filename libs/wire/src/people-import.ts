import { z } from 'zod';
import { problem } from './problem';

/** An import that is looked at first and carried out afterwards; it goes on by itself and is asked how far it is. */

/** `wrong`: the file cannot be taken; `done`: it is in. */
export const peopleImportStates = ['reading', 'comparing', 'ready', 'wrong', 'writing', 'done'] as const;
export type PeopleImportState = (typeof peopleImportStates)[number];

export const peopleImport = z.object({
  id: z.uuid(),
  state: z.enum(peopleImportStates),
  /** Of the step it is at, 0…1. */
  progress: z.number(),
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  /** Are here, and the file does not name them. */
  missing: z.int(),
  notices: z.int(),
  /** Why it cannot go on, each wrong cell with row and column. */
  problem: problem.nullable(),
});
export type PeopleImport = z.infer<typeof peopleImport>;

export const peopleImportKinds = ['added', 'changed', 'missing', 'notices'] as const;
export type PeopleImportKind = (typeof peopleImportKinds)[number];

export const peopleImportRowsQuery = z.strictObject({
  kind: z.enum(peopleImportKinds),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type PeopleImportRowsQuery = z.infer<typeof peopleImportRowsQuery>;

export const peopleImportRows = z.object({
  total: z.int(),
  rows: z.array(
    z.object({
      /** In the file; `null`: it is not in it. */
      row: z.int().nullable(),
      number: z.string(),
      name: z.string(),
      /** In the reader's language; empty where there was or will be nothing. */
      fields: z.array(z.object({ column: z.string(), before: z.string(), after: z.string() })),
      /** What should be looked at, as a sentence. */
      notice: z.string().nullable(),
    }),
  ),
});
export type PeopleImportRows = z.infer<typeof peopleImportRows>;

export const applyPeopleImport = z.strictObject({
  /** Whom the file leaves out has left on this day; `count` is how many that are, typed or confirmed. `null`: they stay. */
  leave: z
    .strictObject({ on: z.iso.date(), count: z.int().min(1) })
    .nullable()
    .default(null),
});
export type ApplyPeopleImport = z.infer<typeof applyPeopleImport>;

export const peopleExportQuery = z.strictObject({ format: z.enum(['csv', 'xlsx']).default('csv') });
export type PeopleExportQuery = z.infer<typeof peopleExportQuery>;

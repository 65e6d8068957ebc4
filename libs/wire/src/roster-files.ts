import { z } from 'zod';
import { draftStep, publication, rosterOverride, rosterScope } from './roster';
import { shift } from './shift';

/** What leaves the house as a file, and what became of single shifts. */

export const rosterExport = rosterScope.and(z.object({ roster: z.enum(['draft', 'published']).default('draft') }));
export type RosterExport = z.infer<typeof rosterExport>;

export const rosterShiftId = z.string().min(1).max(60);

/** One change of a shift: by an edit of the draft, or told by a publication. */
export const shiftHistoryEntry = z.discriminatedUnion('by', [
  z.object({
    by: z.literal('edit'),
    who: z.string(),
    at: z.int(),
    kind: draftStep.shape.kind,
    before: shift.nullable(),
    after: shift.nullable(),
    /** Given for rules that it was saved against. */
    reason: z.string().nullable(),
    overrides: z.array(rosterOverride),
  }),
  z.object({ by: z.literal('publication'), publication }),
]);
export type ShiftHistoryEntry = z.infer<typeof shiftHistoryEntry>;
/** The newest first. */
export const shiftHistory = z.object({ entries: z.array(shiftHistoryEntry) });
export type ShiftHistory = z.infer<typeof shiftHistory>;

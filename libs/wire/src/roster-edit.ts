import { z } from 'zod';
import { shift, shiftBreak, shiftKinds } from './shift';

const id = z.string().min(1).max(60);
const instant = z.int();

const oneEdit = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('add'), shift }),
  z.strictObject({ op: z.literal('remove'), shift: id }),
  /** In time by so many milliseconds, to this person. */
  z.strictObject({ op: z.literal('move'), shift: id, by: z.int(), person: id }),
  z.strictObject({ op: z.literal('resize'), shift: id, from: instant, to: instant }),
  z.strictObject({ op: z.literal('copy'), shift: id, newId: id, by: z.int(), person: id }),
  /** The two shifts change persons. */
  z.strictObject({ op: z.literal('swap'), shift: id, other: id }),
  z.strictObject({ op: z.literal('mark'), shift: id, kind: z.enum(shiftKinds) }),
  /** From then on it is overtime, as a shift of its own. */
  z.strictObject({ op: z.literal('split'), shift: id, at: instant, newId: id }),
  z.strictObject({ op: z.literal('place-breaks'), shift: id, breaks: z.array(shiftBreak).max(24) }),
  /** Back to what was: these shifts as they are here, and those not at all. What every other edit is undone by. */
  z.strictObject({ op: z.literal('restore'), shifts: z.array(shift).max(20_000), without: z.array(id).max(20_000) }),
]);
export type OneEdit = z.infer<typeof oneEdit>;

/** What a planner does to a roster; the browser and the server apply it by the same function. */
export const rosterEdit = z.discriminatedUnion('op', [
  ...oneEdit.options,
  /** One after the other, all or none: a week copied, a ring of swaps, the breaks of a team. */
  z.strictObject({ op: z.literal('several'), edits: z.array(oneEdit).min(1).max(20_000) }),
]);
export type RosterEdit = z.infer<typeof rosterEdit>;

/** An edit with the version of each shift that it touches, as its author saw it; 0: not there yet. */
export const versionedEdit = z.strictObject({ edit: rosterEdit, seen: z.record(id, z.int().min(0)) });
export type VersionedEdit = z.infer<typeof versionedEdit>;

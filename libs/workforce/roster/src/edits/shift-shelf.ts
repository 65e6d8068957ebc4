import type { Shift } from '@zhiban/wire';

/** A version of a roster: its shifts, and how often each was changed. What is gone keeps its count, so that nobody mistakes a shift that came back. */
export interface ShiftShelf {
  shifts: ReadonlyMap<string, Shift>;
  versions: ReadonlyMap<string, number>;
}

export const shelfOf = (shifts: readonly Shift[]): ShiftShelf => ({
  shifts: new Map(shifts.map((shift) => [shift.id, shift])),
  versions: new Map(shifts.map((shift) => [shift.id, 1])),
});

/** What an edit does to one shift. */
export interface ShiftChange {
  id: string;
  /** `null`: not there. */
  before: Shift | null;
  after: Shift | null;
}

/** The roster with some changes. Each shift that they touch is one version further. */
export function withChanges({ shifts, versions }: ShiftShelf, changes: readonly ShiftChange[]): ShiftShelf {
  const next = { shifts: new Map(shifts), versions: new Map(versions) };
  for (const { id, after } of changes) {
    next.versions.set(id, (versions.get(id) ?? 0) + 1);
    if (after) next.shifts.set(id, after);
    else next.shifts.delete(id);
  }
  return next;
}

/** Shifts of some persons before and after: what has to be judged. */
export const personsOf = (changes: readonly ShiftChange[]): Set<string> =>
  new Set(changes.flatMap(({ before, after }) => [before?.person, after?.person].filter((id) => id !== undefined)));

import type { ShiftStep, VersionedEdit } from '@zhiban/wire';
import { applyEdit, type StaleEdit } from './apply-edit';
import type { EditRefusal } from './changes-of';
import type { ShiftShelf } from './shift-shelf';

export type AppliedBatch = { ok: true; steps: ShiftStep[] } | { ok: false; refusal: EditRefusal | StaleEdit };

/** Several edits one after the other, as what they come to for each shift. Either all of them, or none. */
export function appliedBatch(start: ShiftShelf, edits: readonly VersionedEdit[]): AppliedBatch {
  let shelf = start;
  const touched = new Set<string>();
  for (const edit of edits) {
    const applied = applyEdit(shelf, edit);
    if (!applied.ok) return applied;
    for (const { id } of applied.changes) touched.add(id);
    shelf = applied.shelf;
  }
  const steps = [...touched].map((id) => ({
    id,
    version: shelf.versions.get(id) ?? 0,
    before: start.shifts.get(id) ?? null,
    after: shelf.shifts.get(id) ?? null,
  }));
  return { ok: true, steps: steps.filter(({ before, after }) => before !== null || after !== null) };
}

/** Every shift that some edits name. */
export function mentioned(edits: readonly VersionedEdit[]): string[] {
  return [...new Set(edits.flatMap(({ edit, seen }) => [...idsOf(edit), ...Object.keys(seen)]))];
}

function idsOf(edit: VersionedEdit['edit']): string[] {
  switch (edit.op) {
    case 'add':
      return [edit.shift.id];
    case 'restore':
      return [...edit.shifts.map(({ id }) => id), ...edit.without];
    case 'several':
      return edit.edits.flatMap(idsOf);
    case 'swap':
      return [edit.shift, edit.other];
    case 'copy':
    case 'split':
      return [edit.shift, edit.newId];
    default:
      return [edit.shift];
  }
}

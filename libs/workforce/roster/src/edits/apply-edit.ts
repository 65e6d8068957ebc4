import type { Remedy, RosterEdit, VersionedEdit } from '@zhiban/wire';
import { changesOf, inverseOf, type EditRefusal } from './changes-of';
import { withChanges, type ShiftChange, type ShiftShelf } from './shift-shelf';

/** Somebody else changed the shift since the author saw it. */
export interface StaleEdit {
  code: 'stale';
  shift: string;
  seen: number;
  version: number;
}

export type AppliedEdit =
  | { ok: true; shelf: ShiftShelf; changes: ShiftChange[]; undo: VersionedEdit }
  | { ok: false; refusal: EditRefusal | StaleEdit };

/** Applies an edit to a roster, unless one of its shifts is not as its author saw it. The answer brings the edit that undoes it. */
export function applyEdit(shelf: ShiftShelf, { edit, seen }: VersionedEdit): AppliedEdit {
  const edited = changesOf(edit, (id) => shelf.shifts.get(id));
  const stale = staleIn(shelf, seen, edited.ok ? edited.changes.map(({ id }) => id) : Object.keys(seen));
  if (stale) return { ok: false, refusal: stale };
  if (!edited.ok) return edited;
  const { changes } = edited;
  const next = withChanges(shelf, changes);
  const versions = changes.map(({ id }) => [id, next.versions.get(id) ?? 0]);
  const undo: VersionedEdit = {
    edit: inverseOf(changes),
    seen: Object.fromEntries(versions) as Record<string, number>,
  };
  return { ok: true, shelf: next, changes, undo };
}

/** A shift that its author does not mention was not there for them. */
function staleIn({ versions }: ShiftShelf, seen: VersionedEdit['seen'], ids: readonly string[]): StaleEdit | null {
  for (const id of ids) {
    const version = versions.get(id) ?? 0;
    if ((seen[id] ?? 0) !== version) return { code: 'stale', shift: id, seen: seen[id] ?? 0, version };
  }
  return null;
}

/** An edit with the versions that a roster has now. */
export function seenNow(shelf: ShiftShelf, edit: RosterEdit): VersionedEdit {
  const edited = changesOf(edit, (id) => shelf.shifts.get(id));
  const ids = edited.ok ? edited.changes.map(({ id }) => id) : [];
  return { edit, seen: Object.fromEntries(ids.map((id) => [id, shelf.versions.get(id) ?? 0])) };
}

/** The edit that carries a remedy out. `newId` names the shift that a split adds. */
export function remedyEdit(remedy: Remedy, shelf: ShiftShelf, newId: string): RosterEdit | null {
  const found = shelf.shifts.get(remedy.shift);
  if (!found) return null;
  const { id: shift, person } = found;
  switch (remedy.do) {
    case 'start-later':
      return { op: 'move', shift, by: remedy.from - found.from, person };
    case 'end-earlier':
      return { op: 'move', shift, by: remedy.to - found.to, person };
    case 'shorten':
      return { op: 'resize', shift, from: found.from, to: remedy.to };
    case 'mark':
      return { op: 'mark', shift, kind: remedy.kind };
    case 'split':
      return { op: 'split', shift, at: remedy.at, newId };
    case 'remove':
      return { op: 'remove', shift };
    case 'place-breaks':
      return { op: 'place-breaks', shift, breaks: remedy.breaks };
  }
}

import type { OneEdit, RosterEdit, Shift } from '@zhiban/wire';
import { moved, resized, splitAt } from '../verdicts/remedy';
import type { ShiftChange } from './shift-shelf';

/** Why an edit cannot be done, and to which shift. */
export interface EditRefusal {
  code: 'unknown-shift' | 'shift-exists' | 'no-time' | 'too-long' | 'breaks-outside' | 'same-shift';
  shift: string;
}

export type ShiftOf = (id: string) => Shift | undefined;
export type Edited = { ok: true; changes: ShiftChange[] } | { ok: false; refusal: EditRefusal };

const changed = (...changes: ShiftChange[]): Edited => ({ ok: true, changes });
const refused = (code: EditRefusal['code'], shift: string): Edited => ({ ok: false, refusal: { code, shift } });

/** What an edit does to the shifts that it touches. Whether the rules like it is judged apart. */
export const changesOf = (edit: RosterEdit, shiftOf: ShiftOf): Edited =>
  edit.op === 'several' ? several(edit.edits, shiftOf) : changesOfOne(edit, shiftOf);

/** Each edit sees what the ones before it did; of a shift that several of them touch only the first and the last state are told. */
function several(edits: readonly OneEdit[], shiftOf: ShiftOf): Edited {
  const done = new Map<string, ShiftChange>();
  const now: ShiftOf = (id) => {
    const change = done.get(id);
    return change ? (change.after ?? undefined) : shiftOf(id);
  };
  for (const edit of edits) {
    const edited = changesOfOne(edit, now);
    if (!edited.ok) return edited;
    for (const change of edited.changes) done.set(change.id, { ...change, before: shiftOf(change.id) ?? null });
  }
  return changed(...done.values());
}

function changesOfOne(edit: OneEdit, shiftOf: ShiftOf): Edited {
  if (edit.op === 'add') return added(edit.shift, shiftOf);
  if (edit.op === 'restore') return restored(edit, shiftOf);
  const shift = shiftOf(edit.shift);
  if (!shift) return refused('unknown-shift', edit.shift);
  switch (edit.op) {
    case 'remove':
      return changed({ id: shift.id, before: shift, after: null });
    case 'move':
      return replaced(shift, { ...moved(shift, edit.by), person: edit.person });
    case 'resize':
      return replaced(shift, resized(shift, edit.from, edit.to));
    case 'copy':
      return added({ ...moved(shift, edit.by), id: edit.newId, person: edit.person }, shiftOf);
    case 'swap':
      return swapped(shift, edit.other, shiftOf);
    case 'mark':
      return replaced(shift, { ...shift, kind: edit.kind });
    case 'split':
      return split(shift, edit, shiftOf);
    case 'place-breaks':
      return replaced(shift, { ...shift, breaks: edit.breaks });
  }
}

/** No rule-book allows more; sums and lookups may rely on it. */
const longestMs = 48 * 3_600_000;

function flawOf({ id, from, to, breaks }: Shift): EditRefusal | null {
  if (to <= from) return { code: 'no-time', shift: id };
  if (to - from > longestMs) return { code: 'too-long', shift: id };
  const ordered = [...breaks].sort((a, b) => a.from - b.from);
  const outside = ordered.some((pause, i) => {
    const earlier = ordered[i - 1];
    return pause.from < from || pause.to > to || pause.to <= pause.from || (earlier && earlier.to > pause.from);
  });
  return outside ? { code: 'breaks-outside', shift: id } : null;
}

function added(shift: Shift, shiftOf: ShiftOf): Edited {
  if (shiftOf(shift.id)) return refused('shift-exists', shift.id);
  const flaw = flawOf(shift);
  return flaw ? { ok: false, refusal: flaw } : changed({ id: shift.id, before: null, after: shift });
}

function replaced(before: Shift, after: Shift): Edited {
  const flaw = flawOf(after);
  return flaw ? { ok: false, refusal: flaw } : changed({ id: before.id, before, after });
}

function swapped(shift: Shift, otherId: string, shiftOf: ShiftOf): Edited {
  const other = shiftOf(otherId);
  if (!other) return refused('unknown-shift', otherId);
  if (other.id === shift.id) return refused('same-shift', shift.id);
  return changed(
    { id: shift.id, before: shift, after: { ...shift, person: other.person } },
    { id: other.id, before: other, after: { ...other, person: shift.person } },
  );
}

function split(shift: Shift, { at, newId }: { at: number; newId: string }, shiftOf: ShiftOf): Edited {
  if (shiftOf(newId)) return refused('shift-exists', newId);
  const [kept, rest] = splitAt(shift, at, newId);
  const flaw = flawOf(kept) ?? flawOf(rest);
  if (flaw) return { ok: false, refusal: flaw };
  return changed({ id: shift.id, before: shift, after: kept }, { id: newId, before: null, after: rest });
}

function restored({ shifts, without }: Extract<RosterEdit, { op: 'restore' }>, shiftOf: ShiftOf): Edited {
  const flaw = shifts.map(flawOf).find((found) => found !== null);
  if (flaw) return { ok: false, refusal: flaw };
  const back = shifts.map((after) => ({ id: after.id, before: shiftOf(after.id) ?? null, after }));
  const gone = without.map((id) => ({ id, before: shiftOf(id) ?? null, after: null }));
  return changed(...back, ...gone);
}

/** The edit that takes changes back. */
export const inverseOf = (changes: readonly ShiftChange[]): RosterEdit => ({
  op: 'restore',
  shifts: changes.flatMap(({ before }) => before ?? []),
  without: changes.flatMap(({ id, before }) => (before ? [] : [id])),
});

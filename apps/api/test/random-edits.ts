import { pick } from '@zhiban/testing';
import { rosterEdit, type RosterEdit, type Shift } from '@zhiban/wire';
import { changesOf, withBreaks, type OpenDraft } from '@zhiban/workforce-roster';

const minuteMs = 60_000;
const hour = 60 * minuteMs;
const day = 24 * hour;
const starts = [6, 8, 14, 22, 9.25] as const;
const lengths = [4, 6, 8, 8, 8, 9, 13, 50] as const;
const needs = { mealMinutes: 30, restMinutes: 30, edgeMinutes: 0 };

export interface RandomPlace {
  chance: () => number;
  people: readonly string[];
  /** The first midnight, and how many days from it. */
  from: number;
  days: number;
}

const quarters = (chance: () => number, most: number) => Math.round((chance() - 0.5) * 2 * most) * 15 * minuteMs;

function newShift({ chance, people, from, days }: RandomPlace): Shift {
  const begins = from + Math.floor(chance() * days) * day + pick(chance, starts) * hour;
  const shift: Shift = {
    id: seededId(chance),
    person: pick(chance, people),
    from: begins,
    to: begins + pick(chance, lengths) * hour,
    kind: chance() < 0.1 ? 'overtime' : 'regular',
    pattern: null,
    post: null,
    breaks: [],
  };
  return chance() < 0.2 ? shift : { ...shift, breaks: withBreaks(shift, needs) ?? [] };
}

/** As a planner in a hurry would do it: some of it right, some of it impossible. */
export function randomEdit(place: RandomPlace, { shelf }: Pick<OpenDraft, 'shelf'>): RosterEdit {
  const { chance, people } = place;
  const within = [...shelf.shifts.values()].filter(({ from }) => from >= place.from);
  if (within.length < 4 || chance() < 0.25) return { op: 'add', shift: newShift(place) };
  const { id: shift, from, to } = pick(chance, within);
  const person = pick(chance, people);
  const edits: RosterEdit[] = [
    { op: 'move', shift, by: chance() < 0.5 ? quarters(chance, 12) : quarters(chance, 3) * 32, person },
    { op: 'resize', shift, from: from + quarters(chance, 4), to: to + quarters(chance, 8) },
    { op: 'copy', shift, newId: seededId(chance), by: Math.round((chance() - 0.5) * 6) * day, person },
    { op: 'swap', shift, other: pick(chance, within).id },
    { op: 'mark', shift, kind: pick(chance, ['regular', 'overtime'] as const) },
    { op: 'split', shift, at: from + 4 * hour, newId: seededId(chance) },
    { op: 'remove', shift },
  ];
  const edit = rosterEdit.parse(pick(chance, edits));
  return staysWithin(edit, place, shelf) ? edit : { op: 'add', shift: newShift(place) };
}

/** So that all of it can be published and taken back together. */
function staysWithin(edit: RosterEdit, { from, days }: RandomPlace, { shifts }: OpenDraft['shelf']): boolean {
  const edited = changesOf(edit, (id) => shifts.get(id));
  if (!edited.ok) return true;
  return edited.changes.every(({ after }) => !after || (after.from >= from && after.from < from + days * day));
}

/** The same seed, the same ids: the order of equal shifts goes by them. */
export function seededId(chance: () => number): string {
  const digits = Array.from({ length: 31 }, () => Math.floor(chance() * 16).toString(16)).join('');
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(12, 15)}-8${digits.slice(15, 18)}-${digits.slice(18, 30)}`;
}

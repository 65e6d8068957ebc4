import type { Role, RosterEdit, RosterHindrances, RosterOverride, Shift, Verdict } from '@zhiban/wire';
import {
  byPerson,
  changesOf,
  coverBeforeAndAfter,
  judgeChange,
  personBeforeAndAfter,
  personsOf,
  standingAgainst,
  together,
  type RosterBoard,
  type RosterChangeVerdicts,
  type ShiftChange,
} from '@zhiban/workforce-roster';
import type { ShiftIndex } from '../book/shift-index';
import { stepFrom, type TimeScale } from '../time/time-scale';

/** What is known beside the shifts, and who judges. */
export interface Court {
  board: Omit<RosterBoard, 'shifts'>;
  /** The posts that the planner holds for all of these people. */
  postsFor: (persons: readonly string[]) => Role[];
  overrides: readonly RosterOverride[];
  /** What a person's shifts are judged to be as they stand: a drag passes a hundred places and changes nothing of it. */
  judged: WeakMap<readonly Shift[], Verdict[]>;
}

export interface DragVerdict {
  changes: readonly ShiftChange[];
  found: RosterChangeVerdicts;
  hindrances: RosterHindrances;
  /** Nobody may save it. */
  refused: boolean;
  needsReason: boolean;
}

/** Judges a change of what is shown, as the server will. For cover only the shifts around it are looked at. */
export function judgeDrag(court: Court, shown: ShiftIndex, changes: readonly ShiftChange[]): DragVerdict {
  const start = performance.now();
  const verdict = judged(court, shown, changes);
  // Seen in the browser's own tools, and by the bench.
  performance.measure('roster-verdict', { start, end: performance.now() });
  return verdict;
}

function judged(court: Court, shown: ShiftIndex, changes: readonly ShiftChange[]): DragVerdict {
  const { board } = court;
  const found = together(
    personsBeforeAndAfter(court, shown, changes),
    coverBeforeAndAfter({ ...board, shifts: byPerson(near(shown, changes)) }, changes),
  );
  const left = standingAgainst(found, court.postsFor([...personsOf(changes)]), court.overrides);
  return {
    changes,
    found,
    hindrances: left,
    refused: left.never.length + left.notThese.length > 0,
    needsReason: left.withReason.length > 0,
  };
}

function personsBeforeAndAfter(court: Court, shown: ShiftIndex, changes: readonly ShiftChange[]) {
  const own = { ...court.board, shifts: shown.byPerson };
  const known = [...personsOf(changes)].filter((id) => own.people.has(id));
  return known.map((id) => {
    const shifts = shown.of(id);
    const part = personBeforeAndAfter(own, changes, id, court.judged.get(shifts));
    court.judged.set(shifts, part.before);
    return part;
  });
}

function near(shown: ShiftIndex, changes: readonly ShiftChange[]): Shift[] {
  const found = new Map<string, Shift>();
  for (const { before, after } of changes)
    for (const shift of [before, after])
      // An interval reaches over the ends of the shift that it touches.
      if (shift) for (const other of shown.over(shift.from - hourMs, shift.to + hourMs)) found.set(other.id, other);
  return [...found.values()];
}
const hourMs = 3_600_000;

const mostTries = 32;

/** The place nearest to a refused move at which nobody has to refuse it for the person's sake; `null`: none is near. */
export function nearestLegal(court: Court, shown: ShiftIndex, edit: RosterEdit, scale: TimeScale): RosterEdit | null {
  if (edit.op !== 'move') return null;
  const shift = shown.byId.get(edit.shift);
  if (!shift) return null;
  const places = { earlier: shift.from + edit.by, later: shift.from + edit.by };
  for (let tries = 0; tries < mostTries / 2; tries += 1) {
    places.earlier = stepFrom(scale, places.earlier, -1);
    places.later = stepFrom(scale, places.later, 1);
    for (const from of [places.earlier, places.later]) {
      const tried = { ...edit, by: from - shift.from };
      if (from >= scale.from && from < scale.to && isLegal(court, shown, tried)) return tried;
    }
  }
  return null;
}

function isLegal(court: Court, shown: ShiftIndex, edit: RosterEdit): boolean {
  const edited = changesOf(edit, (id) => shown.byId.get(id));
  if (!edited.ok) return false;
  const parts = personsBeforeAndAfter(court, shown, edited.changes);
  const change = judgeChange(
    parts.flatMap(({ before }) => before),
    parts.flatMap(({ after }) => after),
  );
  const found = standingAgainst({ ...change }, court.postsFor([...personsOf(edited.changes)]), court.overrides);
  return found.never.length + found.notThese.length + found.withReason.length === 0;
}

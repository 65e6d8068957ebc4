import type { Absence, Shift, Verdict, WorkingPerson } from '@zhiban/wire';
import type { Requirement } from '../cover/presence';
import { endOf, requirementParts } from '../cover/requirement-parts';
import { personsOf, type ShiftChange } from '../edits/shift-shelf';
import type { World } from '../world/world';
import { judge } from './judge';
import { judgeChange, type ChangeVerdicts } from './judge-change';
import { coverSteps, judgeCover, plannedCover, type CoverStep } from './judge-cover';

/** A roster as it is before a change, with what has to be known about everybody in it. */
export interface RosterBoard {
  world: World;
  people: ReadonlyMap<string, WorkingPerson>;
  /** Everybody's shifts by person, neighbouring weeks and settlement periods included. */
  shifts: ReadonlyMap<string, readonly Shift[]>;
  absences: ReadonlyMap<string, readonly Absence[]>;
  requirements: readonly Requirement[];
}

export function byPerson<Held extends { person: string }>(held: Iterable<Held>): Map<string, Held[]> {
  const found = new Map<string, Held[]>();
  for (const one of held) {
    const own = found.get(one.person);
    if (own) own.push(one);
    else found.set(one.person, [one]);
  }
  return found;
}

export interface RosterChangeVerdicts extends ChangeVerdicts {
  /** Intervals in which the change plans another number of seats, by queue or desk. */
  cover: (CoverStep & { post: string })[];
}

/** Judges a change of some shifts: the persons that it touches, and the cover around it. One judgement for a drag, a swap and their approval. */
export function judgeRosterChange(board: RosterBoard, changes: readonly ShiftChange[]): RosterChangeVerdicts {
  const persons = [...personsOf(changes)].map((id) => personBeforeAndAfter(board, changes, id));
  return together(persons, coverBeforeAndAfter(board, changes));
}

/** What the rules find before and after a change. */
export interface BeforeAndAfter {
  before: Verdict[];
  after: Verdict[];
}

/** One person's part of a change. Who judges many can do something else between two of them, and who judges the same person again and again knows `before`. */
export const personBeforeAndAfter = (
  board: RosterBoard,
  changes: readonly ShiftChange[],
  id: string,
  before?: Verdict[],
): BeforeAndAfter => ({
  before: before ?? verdictsOf(board, id, board.shifts.get(id) ?? []),
  after: verdictsOf(board, id, changedShifts(board.shifts.get(id) ?? [], changes, id)),
});

export interface CoverBeforeAndAfter extends BeforeAndAfter {
  steps: RosterChangeVerdicts['cover'];
}

export const coverBeforeAndAfter = (board: RosterBoard, changes: readonly ShiftChange[]): CoverBeforeAndAfter[] =>
  board.requirements.flatMap((requirement) => coverOf(board, requirement, changes));

export function together(
  persons: readonly BeforeAndAfter[],
  cover: readonly CoverBeforeAndAfter[],
): RosterChangeVerdicts {
  const parts = [...persons, ...cover];
  const change = judgeChange(
    parts.flatMap(({ before }) => before),
    parts.flatMap(({ after }) => after),
  );
  return { ...change, cover: cover.flatMap(({ steps }) => steps) };
}

function verdictsOf({ world, people, absences }: RosterBoard, id: string, shifts: readonly Shift[]): Verdict[] {
  const person = people.get(id);
  if (!person) throw new RangeError(`nobody is known as ${id}`);
  return judge({ person, shifts, absences: absences.get(id) ?? [] }, world);
}

function changedShifts(shifts: readonly Shift[], changes: readonly ShiftChange[], person: string): Shift[] {
  const touched = new Set(changes.map(({ id }) => id));
  const coming = changes.flatMap(({ after }) => (after?.person === person ? after : []));
  return [...shifts.filter(({ id }) => !touched.has(id)), ...coming];
}

function coverOf(board: RosterBoard, requirement: Requirement, changes: readonly ShiftChange[]) {
  const { world, people } = board;
  const touched = new Set(changes.map(({ id }) => id));
  const coming = changes.flatMap(({ after }) => after ?? []);
  const times = changes.flatMap(({ before, after }) => [before, after].filter((shift) => shift !== null));
  return requirementParts(requirement, times).map((part) => {
    const near = shiftsIn(board, part.from, endOf(part));
    const was = plannedCover(part, near, people, world);
    const is = plannedCover(part, [...near.filter(({ id }) => !touched.has(id)), ...coming], people, world);
    const steps = coverSteps(part, was, is).map((step) => ({ ...step, post: part.post }));
    return { before: judgeCover(part, was, world), after: judgeCover(part, is, world), steps };
  });
}

function shiftsIn({ shifts }: RosterBoard, begin: number, end: number): Shift[] {
  const found: Shift[] = [];
  for (const own of shifts.values())
    for (const shift of own) if (shift.from < end && shift.to > begin) found.push(shift);
  return found;
}

import type { Absence, Shift, Verdict, WorkingPerson } from '@zhiban/wire';
import { countedShifts, counts, type Requirement } from '../cover/presence';
import { endOf, piecesOf, requirementParts } from '../cover/requirement-parts';
import { personsOf, type ShiftChange } from '../edits/shift-shelf';
import type { RosterRuleId } from '../rules/rule';
import type { World } from '../world/world';
import { judge } from './judge';
import { judgeChange, type ChangeVerdicts } from './judge-change';
import { coverSteps, judgeCover, plannedBy, rosterRuleIds, type CoverStep } from './judge-cover';

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
  const persons = [...changesByPerson(changes)].map(([id, own]) => personBeforeAndAfter(board, own, id));
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
  [...coverInTurns(board, changes)].filter((part) => part !== null);

/** The same for who judges a whole month of everybody and must do something else between: `null` is such a moment. */
export function* coverInTurns(
  board: RosterBoard,
  changes: readonly ShiftChange[],
): Generator<CoverBeforeAndAfter | null> {
  const times = changes.flatMap(({ before, after }) => [before, after].filter((shift) => shift !== null));
  const was = [...board.shifts.values()].flat();
  const is = changedRoster(was, changes);
  for (const requirement of board.requirements)
    for (const part of requirementParts(requirement, times)) {
      const pieces: CoverBeforeAndAfter[] = [];
      for (const piece of piecesOf(part)) {
        pieces.push(coverOf(board, piece, was, is));
        yield null;
      }
      yield asOne(pieces);
    }
}

/** Everybody's shifts after a change. */
export function changedRoster(shifts: readonly Shift[], changes: readonly ShiftChange[]): Shift[] {
  const touched = new Set(changes.map(({ id }) => id));
  return [...shifts.filter(({ id }) => !touched.has(id)), ...changes.flatMap(({ after }) => after ?? [])];
}

/** The changes that touch each person: who judges many people one by one need not look through everybody's. */
export function changesByPerson<Change extends ShiftChange>(changes: readonly Change[]): Map<string, Change[]> {
  const found = new Map<string, Change[]>();
  for (const change of changes)
    for (const person of personsOf([change])) {
      const own = found.get(person);
      if (own) own.push(change);
      else found.set(person, [change]);
    }
  return found;
}

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

function coverOf(
  { people, world }: RosterBoard,
  part: Requirement,
  shiftsBefore: readonly Shift[],
  shiftsAfter: readonly Shift[],
): CoverBeforeAndAfter {
  const there = shiftsIn(shiftsBefore, part);
  const counted = countedShifts(there, part.post, people, world.posts);
  const [known, counting] = [new Set(there), new Set(counted)];
  // Whoever is there in both is looked at once.
  const after = shiftsIn(shiftsAfter, part).filter((shift) =>
    known.has(shift) ? counting.has(shift) : counts(shift, people.get(shift.person), part.post, world.posts),
  );
  const [was, is] = [plannedBy(part, counted, world), plannedBy(part, after, world)];
  const steps = coverSteps(part, was, is).map((step) => ({ ...step, post: part.post }));
  return { before: judgeCover(part, was, world), after: judgeCover(part, is, world), steps };
}

function shiftsIn(shifts: readonly Shift[], part: Requirement): Shift[] {
  const end = endOf(part);
  return shifts.filter(({ from, to }) => from < end && to > part.from);
}

/** Verdicts in the order in which they come where a part is judged in one piece: rule by rule. */
function asOne(pieces: readonly CoverBeforeAndAfter[]): CoverBeforeAndAfter {
  const ruleByRule = (verdicts: Verdict[]) =>
    verdicts.sort(
      (a, b) => rosterRuleIds.indexOf(a.rule as RosterRuleId) - rosterRuleIds.indexOf(b.rule as RosterRuleId),
    );
  return {
    before: ruleByRule(pieces.flatMap(({ before }) => before)),
    after: ruleByRule(pieces.flatMap(({ after }) => after)),
    steps: pieces.flatMap(({ steps }) => steps),
  };
}

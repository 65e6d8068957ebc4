import type { LeftOut, Role, RosterOverride, ShiftStep, Verdict } from '@zhiban/wire';
import {
  judgeChange,
  onlyWorse,
  personBeforeAndAfter,
  standingAgainst,
  type RosterBoard,
} from '@zhiban/workforce-roster';
import { firstShut, type Against } from './first-shut';
import type { CellChange } from './wanted-cell';

export interface FillJudge {
  board: RosterBoard;
  posts: readonly Role[];
  overrides: readonly RosterOverride[];
  reason: string | null;
}

export interface PersonFill {
  steps: ShiftStep[];
  leftOut: LeftOut[];
}

/**
 * As many of a person's cells as the rule-book lets stand. All at once where nothing is against it; otherwise day by day,
 * so that one bad day does not keep the others out.
 */
export function personFill(person: string, changes: readonly CellChange[], judge: FillJudge): PersonFill {
  const ask = askedFor(person, judge);
  const all = stepsOf(changes);
  if (ask(all).verdicts.length === 0) return { steps: all, leftOut: [] };
  const ordered = [...changes].sort((a, b) => (a.cell.date < b.cell.date ? -1 : 1));
  return mayLeap(person, all, judge) ? fromBadToBad(ordered, ask) : dayByDay(ordered, ask);
}

type Ask = (steps: readonly ShiftStep[]) => Against;

const stepsOf = (changes: readonly CellChange[]): ShiftStep[] => changes.flatMap(({ steps }) => steps);
const out = ({ cell: { person, date, pattern } }: CellChange, against: Against): LeftOut => ({
  ...{ person, date, pattern, ...against },
});

function dayByDay(changes: readonly CellChange[], ask: Ask): PersonFill {
  const fill: PersonFill = { steps: [], leftOut: [] };
  for (const change of changes) {
    const against = ask([...fill.steps, ...change.steps]);
    if (against.verdicts.length === 0) fill.steps.push(...change.steps);
    else fill.leftOut.push(out(change, against));
  }
  return fill;
}

/** Comes to the same, where more shifts only make it worse, without asking about every day. */
function fromBadToBad(changes: readonly CellChange[], ask: Ask): PersonFill {
  const fill: PersonFill = { steps: [], leftOut: [] };
  let rest = changes;
  while (rest.length > 0) {
    const dates = rest.map(({ cell }) => cell.date);
    const { fine, against } = firstShut(dates, (count) => ask([...fill.steps, ...stepsOf(rest.slice(0, count))]));
    fill.steps.push(...stepsOf(rest.slice(0, fine)));
    const bad = rest[fine];
    if (bad && against) fill.leftOut.push(out(bad, against));
    rest = rest.slice(fine + 1);
  }
  return fill;
}

/** What makes room mends something, too. */
export function mayLeap(person: string, steps: readonly ShiftStep[], { board }: FillJudge): boolean {
  const working = board.people.get(person);
  if (!working || steps.some(({ before }) => before !== null)) return false;
  const shifts = [...(board.shifts.get(person) ?? []), ...steps.flatMap(({ after }) => after ?? [])];
  return onlyWorse({ person: working, shifts, absences: [] }, board.world);
}

/** What hinders saving some steps, and whether a reason would help. */
function askedFor(person: string, { board, posts, overrides, reason }: FillJudge): Ask {
  let known: Verdict[] | undefined;
  return (steps) => {
    const { before, after } = personBeforeAndAfter(board, steps, person, known);
    known = before;
    const { never, notThese, withReason } = standingAgainst(judgeChange(before, after), posts, overrides);
    const shut = [...never, ...notThese];
    return { verdicts: [...shut, ...(reason ? [] : withReason)], why: shut.length > 0 ? 'rule' : 'reason' };
  };
}

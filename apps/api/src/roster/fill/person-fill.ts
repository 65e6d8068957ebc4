import type { LeftOut, Role, RosterOverride, ShiftStep, Verdict } from '@zhiban/wire';
import { judgeChange, personBeforeAndAfter, standingAgainst, type RosterBoard } from '@zhiban/workforce-roster';
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

type Against = Pick<LeftOut, 'verdicts' | 'why'>;

/**
 * As many of a person's cells as the rule-book lets stand. All at once where nothing is against it; otherwise day by day,
 * so that one bad day does not keep the others out.
 */
export function personFill(person: string, changes: readonly CellChange[], judge: FillJudge): PersonFill {
  const against = askedFor(person, judge);
  const all = changes.flatMap(({ steps }) => steps);
  if (against(all).verdicts.length === 0) return { steps: all, leftOut: [] };
  const fill: PersonFill = { steps: [], leftOut: [] };
  for (const { cell, steps } of [...changes].sort((a, b) => (a.cell.date < b.cell.date ? -1 : 1))) {
    const { verdicts, why } = against([...fill.steps, ...steps]);
    if (verdicts.length === 0) fill.steps.push(...steps);
    else fill.leftOut.push({ person, date: cell.date, pattern: cell.pattern, why, verdicts });
  }
  return fill;
}

/** What hinders saving some steps, and whether a reason would help. */
function askedFor(
  person: string,
  { board, posts, overrides, reason }: FillJudge,
): (steps: readonly ShiftStep[]) => Against {
  let known: Verdict[] | undefined;
  return (steps) => {
    const { before, after } = personBeforeAndAfter(board, steps, person, known);
    known = before;
    const { never, notThese, withReason } = standingAgainst(judgeChange(before, after), posts, overrides);
    const shut = [...never, ...notThese];
    return { verdicts: [...shut, ...(reason ? [] : withReason)], why: shut.length > 0 ? 'rule' : 'reason' };
  };
}

import type { LeftOut, Role, RosterOverride, ShiftStep } from '@zhiban/wire';
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

/**
 * As many of a person's cells as the rule-book lets stand. All at once where nothing is against it; otherwise day by day,
 * so that one bad day does not keep the others out.
 */
export function personFill(person: string, changes: readonly CellChange[], judge: FillJudge): PersonFill {
  const all = changes.flatMap(({ steps }) => steps);
  if (against(person, all, judge).verdicts.length === 0) return { steps: all, leftOut: [] };
  const fill: PersonFill = { steps: [], leftOut: [] };
  for (const { cell, steps } of [...changes].sort((a, b) => (a.cell.date < b.cell.date ? -1 : 1))) {
    const { verdicts, why } = against(person, [...fill.steps, ...steps], judge);
    if (verdicts.length === 0) fill.steps.push(...steps);
    else fill.leftOut.push({ person, date: cell.date, pattern: cell.pattern, why, verdicts });
  }
  return fill;
}

/** What hinders saving, and whether a reason would help. */
function against(
  person: string,
  steps: readonly ShiftStep[],
  { board, posts, overrides, reason }: FillJudge,
): Pick<LeftOut, 'verdicts' | 'why'> {
  const { before, after } = personBeforeAndAfter(board, steps, person);
  const { never, notThese, withReason } = standingAgainst(judgeChange(before, after), posts, overrides);
  const shut = [...never, ...notThese];
  return { verdicts: [...shut, ...(reason ? [] : withReason)], why: shut.length > 0 ? 'rule' : 'reason' };
}

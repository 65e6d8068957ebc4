import type { StepCase } from '@zhiban/wire';
import { promiseBrokenAt } from '@zhiban/workforce-exceptions';
import { timed } from '../clocks/timed';
import type { CaseRow } from '../keeping/cases.repository';

type Change = Partial<CaseRow>;

/** What a step sets beside the state. `promise`: what its kind asks, from now. */
export function stepChange(asked: StepCase, row: CaseRow, at: Date, promise: Date): Change {
  switch (asked.step) {
    case 'sort':
      return { kind: asked.kind, department: asked.department };
    case 'promise':
      return { promisedAt: new Date(asked.promisedAt), ...broken(row, at) };
    case 'assign':
      return { owner: asked.owner };
    case 'note':
      return {};
    case 'settle':
      return { settledAt: at, settlement: asked.note, attempts: 0, ...broken(row, at) };
    case 'call-back':
      return { calledAt: at, score: asked.score, customerWords: asked.note };
    case 'unreachable':
      return { attempts: row.attempts + 1 };
    case 'leave-off':
      return { calledAt: at };
    case 'reopen':
      return { ...again, promisedAt: asked.promisedAt === null ? promise : new Date(asked.promisedAt) };
  }
}

/** What is opened again is settled and rated anew; that a promise was broken stays. */
const again = { settledAt: null, settlement: null, calledAt: null, score: null, customerWords: null, attempts: 0 };

function broken(row: CaseRow, at: Date): Pick<CaseRow, 'brokenAt'> {
  const first = promiseBrokenAt({ ...timed(row), brokenAt: row.brokenAt?.getTime() ?? null }, at.getTime());
  return { brokenAt: first === null ? null : new Date(first) };
}

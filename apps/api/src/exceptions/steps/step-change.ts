import type { StepException } from '@zhiban/wire';
import type { ExceptionRow } from '../keeping/exceptions.repository';

type Change = Partial<ExceptionRow>;

/** What a step sets beside the state. What is assessed anew keeps its owner and its plan. */
export function stepChange(asked: StepException, row: ExceptionRow, at: Date): Change {
  switch (asked.step) {
    case 'assess': {
      const { kind, level, department, dueAt } = asked;
      const assessedAt = row.state === 'reported' ? at : row.assessedAt;
      return { kind, level, department, dueAt: dueAt === null ? null : new Date(dueAt), assessedAt };
    }
    case 'assign':
      return { owner: asked.owner };
    case 'plan':
      return { plan: asked.note };
    case 'tell':
      return { toldAt: at };
    case 'solve':
      return { solvedAt: at };
    case 'satisfied':
      return { answers: [...row.answers, true] };
    case 'not-satisfied':
      return { answers: [...row.answers, false], ...again(at) };
    case 'archive':
      return {};
    case 'reopen':
      return again(at);
  }
}

const again = (at: Date): Change => ({ reportedAt: at, assessedAt: null, dueAt: null, solvedAt: null });

import { caseScores, caseSteps, type CaseScore, type CaseStep, type CustomerCase, type StepCase } from '@zhiban/wire';
import { afterCaseStep } from '@zhiban/workforce-exceptions';
import { fieldOfInstant, instantOfField } from '../../platform/centre-moment';

/** What stands in the fields of a step; each step takes of it what it needs. */
export interface StepDraft {
  step: CaseStep;
  note: string;
  owner: string;
  kind: string;
  department: string;
  /** Day and time on the clock of the centre. */
  promised: string;
  score: CaseScore | null;
}

/** What may be done with a case as it stands, what is most wanted first. `attempts`: so many calls before it is left off. */
export function stepsOf({ state, attempts }: Pick<CustomerCase, 'state' | 'attempts'>, needed: number): CaseStep[] {
  const wanted: CaseStep[] = ['settle', 'call-back', 'unreachable', 'leave-off', 'note', 'assign', 'promise', 'sort'];
  const order = [...wanted, ...caseSteps.filter((step) => !wanted.includes(step))];
  return order.filter((step) => afterCaseStep(state, step) !== null && (step !== 'leave-off' || attempts >= needed));
}

export const firstDraft = (of: CustomerCase, step: CaseStep, zone: string): StepDraft => ({
  ...{ step, note: '', owner: '', kind: of.kind, department: of.department ?? '', score: null },
  promised: fieldOfInstant(of.promisedAt, zone),
});

const silent: readonly CaseStep[] = ['assign', 'sort', 'call-back', 'unreachable'];
/** Whether a step says nothing without words. */
export const needsWords = (step: CaseStep): boolean => !silent.includes(step);

/** The step as it is sent; `null` while something is missing. */
export function stepOf(draft: StepDraft, version: number, zone: string): StepCase | null {
  const { step, score } = draft;
  const note = draft.note.trim();
  const at = instantOfField(draft.promised, zone);
  if (needsWords(step) && note === '') return null;
  switch (step) {
    case 'sort':
      return { step, version, note, kind: draft.kind, department: draft.department || null };
    case 'promise':
      return at === null ? null : { step, version, note, promisedAt: at };
    case 'assign':
      return draft.owner.trim() === '' ? null : { step, version, note, owner: draft.owner.trim() };
    case 'call-back':
      return score === null ? null : { step, version, note, score };
    case 'reopen':
      return { step, version, note, promisedAt: null };
    default:
      return { step, version, note };
  }
}

export const scores = caseScores;

import type { ExceptionStep, ServiceException } from '@zhiban/wire';
import { afterExceptionStep } from '@zhiban/workforce-exceptions';

const all: Record<ExceptionStep, true> = {
  ...{ assess: true, assign: true, plan: true, tell: true, solve: true },
  ...{ satisfied: true, 'not-satisfied': true, archive: true, reopen: true },
};
const ofCustomers = new Set<ExceptionStep>(['tell', 'satisfied', 'not-satisfied']);

/** The steps that can be taken as an exception stands; where no customer is concerned nobody is asked. */
export function stepChoices({ state, customer }: Pick<ServiceException, 'state' | 'customer'>): ExceptionStep[] {
  return (Object.keys(all) as ExceptionStep[]).filter((step) => {
    if (afterExceptionStep(state, step) === null) return false;
    return customer === null ? !ofCustomers.has(step) : step !== 'archive';
  });
}

/** The one that leads on from here, as it is offered first. */
export function mainStep({ state, owner, level, plan, customer }: ServiceException): ExceptionStep {
  switch (state) {
    case 'reported':
      return 'assess';
    case 'assessed':
      return owner === null && level !== 3 ? 'assign' : 'solve';
    case 'in-hand':
      return plan === null && level === 1 ? 'plan' : 'solve';
    case 'solved':
      return customer === null ? 'archive' : 'satisfied';
    case 'archived':
      return 'reopen';
  }
}

/** Without a word of why or how these cannot be taken. */
export const wantsWords: ReadonlySet<ExceptionStep> = new Set<ExceptionStep>([
  ...(['plan', 'tell', 'solve', 'not-satisfied', 'reopen'] as const),
]);

import { leaveRequestStates, leaveSteps } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { afterLeaveStep, leaveIsOpen } from './leave-states';

test('what was decided is not decided again', () => {
  const approvable = leaveRequestStates.filter((state) => afterLeaveStep(state, 'approve') !== null);
  expect(approvable).toEqual(leaveRequestStates.filter(leaveIsOpen));
  expect(afterLeaveStep('approved', 'refuse')).toBeNull();
});

test('only approved leave is returned from or taken back', () => {
  for (const step of ['return', 'cancel'] as const)
    expect(leaveRequestStates.filter((state) => afterLeaveStep(state, step) !== null)).toEqual(['approved']);
});

test('nothing leads out of refused, withdrawn, lapsed or cancelled', () => {
  const ends = leaveRequestStates.filter((state) => leaveSteps.every((step) => afterLeaveStep(state, step) === null));
  expect(ends).toEqual(['refused', 'withdrawn', 'lapsed', 'cancelled']);
});

import { swapStates, swapSteps, type SwapState } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { afterSwapStep, swapIsOpen } from './swap-states';

test('only an agreed swap can be approved, and only once', () => {
  expect(swapStates.filter((state) => afterSwapStep(state, 'approve') !== null)).toEqual(['agreed']);
  expect(afterSwapStep('approved', 'approve')).toBeNull();
});

test('nothing leads out of an end but undoing what was approved', () => {
  const ends = swapStates.filter((state) => !swapIsOpen(state));
  const ways = ends.flatMap((state) =>
    swapSteps.map((step) => afterSwapStep(state, step)).filter((next) => next !== null),
  );
  expect(ways).toEqual(['undone']);
});

test('every open state can be withdrawn and lapses at its deadline', () => {
  for (const state of swapStates.filter(swapIsOpen)) {
    expect(afterSwapStep(state, 'withdraw')).toBe('withdrawn');
    expect(afterSwapStep(state, 'lapse')).toBe('lapsed');
  }
});

test('every state but those that a swap begins in is reached by a step', () => {
  const others = (state: SwapState) => swapStates.filter((from) => from !== state);
  const reached = (state: SwapState) =>
    others(state).some((from) => swapSteps.some((step) => afterSwapStep(from, step) === state));
  expect(swapStates.filter((state) => !reached(state))).toEqual(['asked']);
});

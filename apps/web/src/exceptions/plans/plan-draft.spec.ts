import { expect, test } from 'vitest';
import { movedUp, nextCode, withStep } from './plan-draft';

const step = (code: string) => ({ code, zh: code, en: code });
const steps = [step('step-1'), step('step-3'), step('own')];

test('a new step has a code of its own, so that what was ticked before stays with its step', () => {
  expect(nextCode(steps)).toBe('step-4');
  expect(withStep(steps).map(({ code }) => code)).toEqual(['step-1', 'step-3', 'own', 'step-4']);
});

test('a step moves up by one; the first stays', () => {
  expect(movedUp(steps, 2).map(({ code }) => code)).toEqual(['step-1', 'own', 'step-3']);
  expect(movedUp(steps, 0)).toEqual(steps);
});

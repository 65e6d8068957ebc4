import { expect, test } from 'vitest';
import type { ExceptionState, ExceptionStep } from '@zhiban/wire';
import { afterCaseStep, afterCorrectiveStep, afterExceptionStep, exceptionIsOpen } from './states';

function way(from: ExceptionState, ...steps: ExceptionStep[]): ExceptionState | null {
  return steps.reduce<ExceptionState | null>((state, step) => state && afterExceptionStep(state, step), from);
}

test('EXC-3: grave things get an owner and a plan, slight ones are solved on the spot', () => {
  expect(way('reported', 'assess', 'assign', 'plan', 'solve', 'satisfied')).toBe('archived');
  expect(way('reported', 'assess', 'solve', 'archive')).toBe('archived');
});

test('nothing is solved before it was assessed, nor archived before it was solved', () => {
  expect(way('reported', 'solve')).toBe(null);
  expect(way('reported', 'assess', 'archive')).toBe(null);
});

test('EXC-4: not satisfied, it is assessed again; archived, it can be opened again', () => {
  expect(way('reported', 'assess', 'solve', 'not-satisfied')).toBe('reported');
  expect(way('archived', 'reopen')).toBe('reported');
  expect([exceptionIsOpen('solved'), exceptionIsOpen('archived')]).toEqual([true, false]);
});

test('CASE-2: the return call comes after the settlement, once', () => {
  expect(afterCaseStep('open', 'call-back')).toBe(null);
  expect(afterCaseStep('settled', 'call-back')).toBe('called');
  expect(afterCaseStep('called', 'call-back')).toBe(null);
  expect(afterCaseStep('settled', 'unreachable')).toBe('settled');
  expect(afterCaseStep('open', 'leave-off')).toBe(null);
});

test('EXC-7: what was done is checked; what was checked or dropped can be opened again', () => {
  expect(afterCorrectiveStep('open', 'check')).toBe(null);
  expect(afterCorrectiveStep('done', 'check')).toBe('checked');
  expect([afterCorrectiveStep('checked', 'reopen'), afterCorrectiveStep('dropped', 'reopen')]).toEqual([
    'open',
    'open',
  ]);
});

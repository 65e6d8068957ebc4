import { expect, test } from 'vitest';
import type { CustomerCase } from '@zhiban/wire';
import { firstDraft, stepOf, stepsOf } from './step-draft';

const zone = 'Asia/Shanghai';
const promisedAt = Date.parse('2026-11-27T14:00:00+08:00');
const of = { kind: 'inquiry', department: null, promisedAt } as CustomerCase;

test('what may be done is what the state allows, and a call is left off after enough tries', () => {
  expect(stepsOf({ state: 'open', attempts: 0 }, 3)).toEqual(['settle', 'note', 'assign', 'promise', 'sort']);
  expect(stepsOf({ state: 'settled', attempts: 2 }, 3)).toEqual([
    ...['call-back', 'unreachable', 'note', 'assign', 'reopen'],
  ]);
  expect(stepsOf({ state: 'settled', attempts: 3 }, 3)).toContain('leave-off');
  expect(stepsOf({ state: 'called', attempts: 0 }, 3)).toEqual(['reopen']);
});

test('a step is sent once it is whole: words, an owner, a score, a time on the clock of the centre', () => {
  const draft = (given: object) => ({ ...firstDraft(of, 'settle', zone), ...given });
  expect(stepOf(draft({ note: ' ' }), 3, zone)).toBe(null);
  expect(stepOf(draft({ note: ' 已退款 ' }), 3, zone)).toEqual({ step: 'settle', version: 3, note: '已退款' });
  expect(stepOf(draft({ step: 'call-back' }), 3, zone)).toBe(null);
  expect(stepOf(draft({ step: 'call-back', score: 4 }), 3, zone)).toMatchObject({ score: 4, note: '' });
  expect(stepOf(draft({ step: 'assign', owner: ' ' }), 3, zone)).toBe(null);
  expect(stepOf(draft({ step: 'promise', note: '另约' }), 3, zone)).toMatchObject({ promisedAt });
});

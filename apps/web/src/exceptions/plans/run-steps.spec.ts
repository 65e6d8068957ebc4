import type { EmergencyTick } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { runSteps } from './run-steps';

const tick = (nth: number, step: string, mark: EmergencyTick['mark']): EmergencyTick => ({
  ...{ nth, step, mark, at: nth, by: 'lead', note: '' },
});

test('of each step the last word counts, and one that was taken back is none', () => {
  const plan = ['a', 'b', 'c'].map((code) => ({ code, zh: code, en: code }));
  const ticks = [tick(1, 'a', 'done'), tick(2, 'b', 'done'), tick(3, 'a', 'open'), tick(4, 'b', 'skipped')];
  expect(runSteps({ plan, ticks }).map((one) => one.tick?.mark ?? null)).toEqual([null, 'skipped', null]);
});

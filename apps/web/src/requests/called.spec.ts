import { expect, test } from 'vitest';
import { byWhom, calledOf } from './called';

const after = (...steps: Parameters<typeof calledOf>[0][number]['step'][]) => calledOf(steps.map((step) => ({ step })));

test('a request is reminded of and escalated as it is asked for now', () => {
  expect(after('file', 'agree-last')).toBeNull();
  expect(after('file', 'agree-last', 'remind')).toBe('remind');
  expect(after('file', 'remind', 'escalate')).toBe('escalate');
  expect(after('file', 'remind', 'escalate', 'edit')).toBeNull();
});

test('a step says in whose stead it was taken', () => {
  const t = (key: string, values?: object) => `${key} ${JSON.stringify(values)}`;
  expect(byWhom(t, 'li', undefined)).toBe('li');
  expect(byWhom(t, 'li', 'boss')).toContain('"inStead":"boss"');
});

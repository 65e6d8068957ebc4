import { expect, test } from 'vitest';
import { beginHistory, redo, step, undo } from './history';

test('steps are undone and done again in their order', () => {
  const three = step(step(beginHistory('a'), 'b'), 'c');
  expect(undo(undo(three)).present).toBe('a');
  expect(redo(undo(three)).present).toBe('c');
  expect(undo(beginHistory('a')).present).toBe('a');
  expect(redo(three)).toBe(three);
});

test('a new step forgets what was undone; no change is no step', () => {
  const other = step(undo(step(beginHistory('a'), 'b')), 'x');
  expect([redo(other).present, undo(other).present]).toEqual(['x', 'a']);
  expect(step(other, 'x')).toBe(other);
});

test('two hundred steps can be undone, no more are kept', () => {
  let history = beginHistory(0);
  for (let n = 1; n <= 500; n += 1) history = step(history, n);
  expect(history.past).toHaveLength(200);
});

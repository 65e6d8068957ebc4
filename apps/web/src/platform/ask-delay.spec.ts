import { expect, test } from 'vitest';
import { askDelayMs } from './ask-delay';

test('boards do not ask again all at once, and more seldom each time', () => {
  expect([askDelayMs(0, 0), askDelayMs(0, 1)]).toEqual([125, 250]);
  expect(askDelayMs(3, 0.5)).toBeGreaterThan(askDelayMs(0, 0.5));
  expect(askDelayMs(60, 1)).toBe(8000);
});

import { expect, test } from 'vitest';
import { reloadedFrom, shouldReload } from './reload-rule';

const noon = Date.UTC(2026, 10, 19, 4);

test('a page of another build than the server hands out loads itself anew', () => {
  expect(shouldReload('1+a', '2+b', null, noon)).toBe(true);
  expect(shouldReload('2+b', '3+c', { build: '2+b', at: noon - 1000 }, noon)).toBe(true);
});

test('the same build, or one that is not known, reloads nothing', () => {
  expect(shouldReload('2+b', '2+b', null, noon)).toBe(false);
  expect(shouldReload(null, '2+b', null, noon)).toBe(false);
  expect(shouldReload('2+b', null, null, noon)).toBe(false);
});

test('a page that stays old for all its reloading tries once in ten minutes', () => {
  const last = { build: '2+b', at: noon };
  expect(shouldReload('1+a', '2+b', last, noon + 5000)).toBe(false);
  expect(shouldReload('1+a', '2+b', last, noon + 599_999)).toBe(false);
  expect(shouldReload('1+a', '2+b', last, noon + 600_000)).toBe(true);
  expect(shouldReload('1+a', '2+b', last, noon - 3_600_000)).toBe(true);
});

test('what was remembered is read with care', () => {
  expect(reloadedFrom(JSON.stringify({ build: 'x', at: 5 }))).toEqual({ build: 'x', at: 5 });
  for (const text of [null, '', '{', '7', '{"build":7}', '"x"']) expect(reloadedFrom(text)).toBeNull();
});

import { expect, test } from 'vitest';
import { codeAlphabet, codeLength, codeOf, indexOfCode, newCode } from './pairing-code';

test('a code has six signs, none of which is taken for another across a room', () => {
  const signs = new Set(Array.from({ length: 400 }, newCode).join(''));
  expect(newCode()).toHaveLength(codeLength);
  expect([...signs].sort().join('')).toBe([...codeAlphabet].sort().join(''));
  expect([...'0OQD1IL2Z5S8BUV'].filter((sign) => signs.has(sign))).toEqual([]);
});

test.each([
  ['as it is shown', 'K7F 3HX', 'K7F3HX'],
  ['in small letters', 'k7f3hx', 'K7F3HX'],
  ['with a hyphen', 'k7f-3hx', 'K7F3HX'],
  ['too short', 'K7F3H', null],
  ['with a sign that no code has', 'K7F3H0', null],
  ['with a sign of two bytes', 'K7F3Hé', null],
])('a code typed %s', (_, typed, code) => {
  expect(codeOf(typed)).toBe(code);
});

test('a code is found among those that are shown, or not at all', () => {
  expect(indexOfCode(['AAAAAA', 'CCCCCC'], 'CCCCCC')).toBe(1);
  expect(indexOfCode(['AAAAAA', 'CCCCCC'], 'CCCCCE')).toBe(-1);
  expect(indexOfCode([], 'CCCCCC')).toBe(-1);
});

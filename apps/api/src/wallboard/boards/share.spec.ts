import { describe, expect, test } from 'vitest';
import { share } from './share';

describe('what did not change stays the same object', () => {
  const before = { a: { x: 1, list: [{ from: 1, to: null }] }, b: { y: null }, c: 'text' };

  test('an equal picture is the one before', () => {
    expect(share(before, structuredClone(before))).toBe(before);
  });

  test('a picture that differs keeps the parts that do not', () => {
    const next = { ...structuredClone(before), b: { y: 2 } };
    const shared = share<object>(before, next) as typeof next;
    expect(shared).toEqual(next);
    expect(shared.a).toBe(before.a);
  });

  test('a key that came or went is a difference', () => {
    expect(share<object>({ a: 1, b: 2 }, { a: 1 })).toEqual({ a: 1 });
    expect(share<object>({ a: 1 }, { a: 1, b: 2 })).toEqual({ a: 1, b: 2 });
    expect(share<object>({ a: 1, b: 2 }, { a: 1, c: 2 })).toEqual({ a: 1, c: 2 });
  });

  test('a list is the same only if all its entries are', () => {
    const gaps = [{ from: 1, to: null }];
    expect(share<unknown>(gaps, [{ from: 1, to: null }])).toBe(gaps);
    expect(share<unknown>(gaps, [{ from: 1, to: 5 }])).toEqual([{ from: 1, to: 5 }]);
  });
});

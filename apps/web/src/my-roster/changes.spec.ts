import type { RosterNotice, Shift } from '@zhiban/wire';
import { describe, expect, test } from 'vitest';
import { deltasOf, isNewRoster, kindOfChange, movedBreak } from './changes';

const shift = (given: Partial<Shift> = {}): Shift => ({
  ...{ id: 's', person: 'p', from: 0, to: 480, kind: 'regular', pattern: null, post: null, breaks: [], ...given },
});
const notice = (publication: number, seen: boolean, ...changes: RosterNotice['changes']): RosterNotice => ({
  ...{ publication, at: publication, by: 'wang', why: '', seenAt: seen ? 9 : null, changes },
});
const change = (before: Shift | null, after: Shift | null) => ({ id: (after ?? before)?.id ?? '', before, after });

describe('what has become of shifts', () => {
  test('is everything unseen taken together, against what was last known', () => {
    const [first, second, third] = [shift(), shift({ from: 60 }), shift({ from: 120 })];
    const notices = [notice(3, false, change(second, third)), notice(2, false, change(first, second))];
    expect([...deltasOf(notices).values()]).toEqual([{ id: 's', before: first, after: third, unseen: true }]);
  });

  test('is nothing where a shift is back where it was', () => {
    const [first, second] = [shift(), shift({ from: 60 })];
    const notices = [notice(3, false, change(second, first)), notice(2, false, change(first, second))];
    expect(deltasOf(notices).size).toBe(0);
  });

  test('stays in sight of the newest publication once it is seen', () => {
    const notices = [notice(2, true, change(shift(), null)), notice(1, true, change(shift({ id: 'x' }), null))];
    expect([...deltasOf(notices).values()]).toMatchObject([{ id: 's', unseen: false }]);
  });

  test('is not said of a roster that is new as a whole', () => {
    const fresh = notice(1, false, change(null, shift()), change(null, shift({ id: 't' })));
    expect(isNewRoster(fresh)).toBe(true);
    expect(deltasOf([fresh]).size).toBe(0);
  });
});

test.each([
  [null, shift(), 'added'],
  [shift(), null, 'gone'],
  [shift(), shift({ to: 500 }), 'moved'],
  [shift(), shift({ kind: 'overtime' }), 'overtime'],
  [shift(), shift({ post: 'queue:a' }), 'post'],
  [shift(), shift({ breaks: [{ from: 1, to: 2, kind: 'rest', paid: true }] }), 'breaks'],
] as const)('a change has one name: %#', (before, after, kind) => {
  expect(kindOfChange({ before, after })).toBe(kind);
});

test('one break that moves is told by itself, two are not', () => {
  const meal = { from: 240, to: 270, kind: 'meal', paid: false } as const;
  const rest = { from: 360, to: 390, kind: 'rest', paid: true } as const;
  const later = { ...meal, from: 250, to: 280 };
  expect(movedBreak(shift({ breaks: [meal, rest] }), shift({ breaks: [later, rest] }))?.is).toEqual(later);
  expect(movedBreak(shift({ breaks: [meal, rest] }), shift({ breaks: [later, { ...rest, from: 361 }] }))).toBeNull();
});

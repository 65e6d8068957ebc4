import { drawn } from '@zhiban/testing';
import { expect, test } from 'vitest';
import type { Transfer } from './swap-case';
import { swapChanges } from './swap-changes';

const [monday, tuesday] = drawn('Mon 08-16 meal 12-12:30; Tue 22-06', { person: 'li' });
if (!monday || !tuesday) throw new Error('nothing drawn');
const newId = (shift: string, piece: string) => `${shift} ${piece}`;
const at = (hour: number) => monday.from + (hour - 8) * 3_600_000;
const pieces = (transfer: Partial<Transfer>) => {
  const made = swapChanges([{ shift: monday, to: 'wang', part: null, ...transfer }], newId);
  if (!made.ok) return made.flaw.code;
  return made.changes.flatMap(({ id, after }) =>
    after ? [`${id}: ${after.person} ${hour(after.from)}-${hour(after.to)} ${after.breaks.length}`] : [],
  );
};
const hour = (instant: number) => (instant - monday.from) / 3_600_000 + 8;

test('a whole shift changes its person and keeps its id and breaks', () => {
  expect(pieces({})).toEqual(['Mon: wang 8-16 1']);
  expect(pieces({ part: { from: monday.from, to: monday.to } })).toEqual(['Mon: wang 8-16 1']);
});

test('a part becomes a shift of its own, what stays keeps the id', () => {
  expect(pieces({ part: { from: at(14), to: at(16) } })).toEqual(['Mon: li 8-14 1', 'Mon given: wang 14-16 0']);
  expect(pieces({ part: { from: at(8), to: at(13) } })).toEqual(['Mon: li 13-16 0', 'Mon given: wang 8-13 1']);
});

test('the middle leaves a head and a rest', () => {
  expect(pieces({ part: { from: at(10), to: at(14) } })).toEqual([
    'Mon: li 8-10 0',
    'Mon given: wang 10-14 1',
    'Mon rest: li 14-16 0',
  ]);
});

test('what is no swap says why', () => {
  expect(pieces({ to: 'li' })).toBe('to-oneself');
  expect(pieces({ part: { from: at(7), to: at(9) } })).toBe('part-outside');
  expect(pieces({ part: { from: at(9), to: at(9) } })).toBe('part-outside');
  const twice = swapChanges(
    [
      { shift: tuesday, to: 'a', part: null },
      { shift: tuesday, to: 'b', part: null },
    ],
    newId,
  );
  expect(twice).toEqual({ ok: false, flaw: { code: 'shift-twice', shift: 'Tue' } });
  expect(swapChanges([], newId).ok).toBe(false);
});

import type { RosterEdit, Shift } from '@zhiban/wire';

import { describe, expect, test } from 'vitest';
import { seenNow } from './apply-edit';
import { appliedBatch, mentioned } from './batch';
import { shelfOf } from './shift-shelf';

const hour = 3_600_000;
const shift = (id: string, from = 8): Shift => ({
  id,
  person: 'p1',
  from: from * hour,
  to: (from + 8) * hour,
  kind: 'regular',
  pattern: null,
  post: null,
  breaks: [],
});
const shelf = shelfOf([shift('a'), shift('b', 40)]);
const mark: RosterEdit = { op: 'mark', shift: 'a', kind: 'overtime' };

describe('several edits at once', () => {
  test('are one step for each shift, each a version further for every edit', () => {
    const move: RosterEdit = { op: 'move', shift: 'a', by: hour, person: 'p2' };
    const batch = appliedBatch(shelf, [
      { edit: mark, seen: { a: 1 } },
      { edit: move, seen: { a: 2 } },
    ]);
    expect(batch).toMatchObject({
      ok: true,
      steps: [{ id: 'a', version: 3, before: shift('a'), after: { kind: 'overtime', person: 'p2', from: 9 * hour } }],
    });
  });

  test('what comes and goes between them leaves nothing', () => {
    const batch = appliedBatch(shelf, [
      { edit: { op: 'copy', shift: 'a', newId: 'c', by: 24 * hour, person: 'p1' }, seen: { c: 0 } },
      { edit: { op: 'remove', shift: 'c' }, seen: { c: 1 } },
    ]);
    expect(batch).toEqual({ ok: true, steps: [] });
  });

  test('are done all or not at all', () => {
    const batch = appliedBatch(shelf, [
      { edit: mark, seen: { a: 1 } },
      { edit: { op: 'remove', shift: 'b' }, seen: { b: 7 } },
    ]);
    expect(batch).toMatchObject({ ok: false, refusal: { code: 'stale', shift: 'b', version: 1 } });
  });
});

test.each<[string, RosterEdit, string[]]>([
  ['an added shift', { op: 'add', shift: shift('n') }, ['n']],
  ['both of a swap', { op: 'swap', shift: 'a', other: 'b' }, ['a', 'b']],
  ['a copy and its model', { op: 'copy', shift: 'a', newId: 'n', by: 0, person: 'p1' }, ['a', 'n']],
  ['what is restored and what goes', { op: 'restore', shifts: [shift('a')], without: ['b'] }, ['a', 'b']],
])('%s is looked up', (_, edit, ids) => {
  expect(mentioned([{ edit, seen: {} }])).toEqual(ids);
  expect(mentioned([seenNow(shelf, edit)]).sort()).toEqual(ids);
});

import { expect, test } from 'vitest';
import { inThisOrder } from './relief-rows';

const who = (name: string) => ({ person: name, name, nameEn: null });

test('who waits for relief stands apart from who was let go and who may simply go', () => {
  const rows = inThisOrder({
    incoming: [
      { ...who('a'), from: 0, seenAt: 5 },
      { ...who('b'), from: 0, seenAt: 7 },
      { ...who('c'), from: 0, seenAt: null },
    ],
    outgoing: [
      { ...who('x'), to: 9, waits: true, released: null },
      { ...who('y'), to: 9, waits: false, released: { by: 'zhou', at: 8 } },
      { ...who('z'), to: 9, waits: false, released: null },
    ],
  });
  expect(rows.here.map(({ name }) => name)).toEqual(['a', 'b']);
  expect([rows.lastSeen, rows.missing[0]?.name, rows.waiting[0]?.name, rows.released[0]?.name, rows.free]).toEqual([
    ...[7, 'c', 'x', 'y', 1],
  ]);
});

test('where nobody works nobody waits', () => {
  expect(inThisOrder({ incoming: [], outgoing: [] })).toMatchObject({ lastSeen: 0, free: 0, waiting: [] });
});

import type { MyDay, MyShift, Shift } from '@zhiban/wire';
import { describe, expect, test } from 'vitest';
import { dayRows, spanOf, stepped, toneOf } from './roster-days';

test.each([
  ['week', '2026-11-29', '2026-11-23', '2026-11-29'],
  ['month', '2026-11-15', '2026-10-26', '2026-12-06'],
  ['month', '2027-02-10', '2027-02-01', '2027-02-28'],
] as const)('a %s around %s is whole weeks', (view, date, first, last) => {
  expect(spanOf(view, date)).toEqual({ first, last });
});

test('a step leads to the week or month beside, over the end of a year too', () => {
  expect([
    stepped('week', '2026-12-30', 1),
    stepped('month', '2026-12-31', 1),
    stepped('month', '2026-03-31', -1),
  ]).toEqual(['2027-01-06', '2027-01-01', '2026-02-01']);
});

describe('the rows of days', () => {
  const dayMs = 86_400_000;
  const at = (date: string) => Date.parse(`${date}T00:00:00Z`);
  const day = (date: string): MyDay => ({ date, kind: 'working', makeUp: false, name: null, published: true });
  const mine = (id: string, date: string, hour: number): MyShift => ({
    ...{ id, date, from: at(date) + hour * 3_600_000, to: at(date) + (hour + 8) * 3_600_000, kind: 'regular' },
    ...{ pattern: null, post: null, breaks: [], name: null, postName: null, minutes: 480, night: false },
  });
  const dateAt = (instant: number) => new Date(instant).toISOString().slice(0, 10);

  test('have their shifts in order, what was taken away, and leave', () => {
    const days = [day('2026-11-23'), day('2026-11-24')];
    const shifts = [mine('b', '2026-11-23', 16), mine('a', '2026-11-23', 6)];
    const { id, from, to, kind, pattern, post, breaks } = mine('c', '2026-11-24', 8);
    const before: Shift = { id, person: 'p', from, to, kind, pattern, post, breaks };
    const gone = { id, before, after: null, unseen: true };
    const absences = [{ id: 'l', from: at('2026-11-24'), to: at('2026-11-24') + dayMs, type: 'annual' }];
    const rows = dayRows({ days, shifts, absences }, new Map([['c', gone]]), dateAt);
    expect(
      rows.map(({ shifts, gone, onLeave }) => [shifts.map(({ shift }) => shift.id), gone.length, onLeave]),
    ).toEqual([
      [['a', 'b'], 0, false],
      [[], 1, true],
    ]);
  });
});

test('a shift’s shade is the policy’s night, or else the hour at which it begins', () => {
  const day = { night: false };
  expect([7, 10, 14].map((hour) => toneOf(day, hour))).toEqual(['early', 'day', 'late']);
  expect(toneOf({ night: true }, 7)).toBe('night');
});

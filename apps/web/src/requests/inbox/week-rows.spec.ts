import type { Shift, SwapPerson } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { weekSheets } from './week-rows';

const hour = 3_600_000;
const monday = Date.parse('2026-11-23T00:00:00Z');
const at = (day: number, hours: number) => monday + (day * 24 + hours) * hour;
const dateAt = (moment: number) => new Date(moment).toISOString().slice(0, 10);
const someone = (id: string): SwapPerson => ({ id, number: id, name: id, nameEn: null, team: null, teamEn: null });
const shift = (id: string, person: string, day: number): Shift => ({
  ...{ id, person, from: at(day, 8), to: at(day, 16), kind: 'regular', pattern: null, post: null },
  breaks: [{ from: at(day, 12), to: at(day, 12) + hour / 2, kind: 'meal', paid: false }],
});
const zhang = [shift('sat', 'zhang', 5), shift('mon', 'zhang', 0)];
const li = [shift('sun', 'li', 6)];
const weeks = [
  { person: someone('zhang'), shifts: zhang },
  { person: someone('li'), shifts: li },
];
const sheet = (transfers: Parameters<typeof weekSheets>[0]['transfers'], applied = false) =>
  weekSheets({ weeks, transfers, applied }, dateAt).map(({ first, rows }) => [
    first,
    ...rows.map(
      ({ person, days, minutesBefore, minutesAfter }) =>
        `${person.id} ${days.map(({ shifts }) => shifts.map(({ way }) => way).join('+') || '-').join(' ')} ${minutesBefore}>${minutesAfter}`,
    ),
  ]);
const sat = shift('sat', 'zhang', 5);
const sun = shift('sun', 'li', 6);

test('an exchange shows in both weeks what goes and what comes, with hours before and after', () => {
  const transfers = [
    { shift: sat, to: someone('li'), part: null },
    { shift: sun, to: someone('zhang'), part: null },
  ];
  expect(sheet(transfers)).toEqual([
    ['2026-11-23', 'zhang stays - - - - gives takes 900>900', 'li - - - - - takes gives 450>450'],
  ]);
});

test('of a part the rest stays', () => {
  const part = { from: at(5, 14), to: at(5, 16) };
  expect(sheet([{ shift: sat, to: someone('li'), part }])).toEqual([
    ['2026-11-23', 'zhang stays - - - - stays+gives - 900>780', 'li - - - - - takes stays 450>570'],
  ]);
});

test('once it is approved the weeks are shown as they are', () => {
  expect(sheet([{ shift: sat, to: someone('li'), part: null }], true)[0]?.[1]).toBe(
    'zhang stays - - - - stays - 900>900',
  );
});

test('shifts of two weeks make two sheets', () => {
  const next = shift('next', 'zhang', 8);
  expect(
    sheet([
      { shift: sat, to: null, part: null },
      { shift: next, to: null, part: null },
    ]).map(([first]) => first),
  ).toEqual(['2026-11-23', '2026-11-30']);
});

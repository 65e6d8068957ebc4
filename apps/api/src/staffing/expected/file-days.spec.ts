import { expect, test } from 'vitest';
import type { HistoryRow } from '../history/history-rows';
import { ExpectedGrid } from './expected-grid';
import { FileDays, overlappingRows } from './file-days';

const rule = { timeZone: 'Europe/Berlin', businessDayStart: '00:00' };
const at = (iso: string) => Date.parse(iso);
const row = (start: string, minutes: number, offered: number, ahtSeconds: number | null = 180): HistoryRow => ({
  ...{ row: 2, queue: 0, start: at(start), minutes, offered, handled: offered, ahtSeconds },
});
const daysOf = (minutes: number, ...rows: HistoryRow[]) => {
  const days = new FileDays(new ExpectedGrid(rule, minutes));
  return { fit: rows.map((each) => days.add(each)), days: days.all };
};

test('an hour is shared out over its half hours, with the same handling time', () => {
  const [day] = daysOf(30, row('2026-11-24T09:00+01:00', 60, 30)).days;
  expect(day?.told.slice(17, 21).map((slot) => slot && [slot.contacts, slot.ahtSeconds])).toEqual([
    null,
    [15, 180],
    [15, 180],
    null,
  ]);
});

test('quarters are added to half hours; handling time weighs by contacts', () => {
  const { days } = daysOf(30, row('2026-11-24T09:00+01:00', 15, 30, 100), row('2026-11-24T09:15+01:00', 15, 10, 200));
  expect(days[0]?.told[18]).toMatchObject({ contacts: 40, ahtSeconds: 125 });
});

test('an interval that lies across those of the plan, or across the start of the day, does not fit', () => {
  const { fit, days } = daysOf(
    30,
    row('2026-11-24T09:10+01:00', 30, 1),
    row('2026-11-24T23:30+01:00', 60, 1),
    row('2026-11-24T09:30+01:00', 60, 1),
  );
  expect(fit).toEqual([false, false, true]);
  expect(days).toHaveLength(1);
});

test('a day has the intervals that its clock gives it: 46 or 50 half hours where clocks change', () => {
  const { days } = daysOf(30, row('2026-03-29T03:00+02:00', 30, 1), row('2026-10-25T02:30+01:00', 30, 2));
  expect(days.map(({ told }) => told.length)).toEqual([46, 50]);
  expect(days[0]?.told[4]?.contacts).toBe(1);
  expect(days[1]?.told[7]?.contacts).toBe(2);
});

test('rows of one queue that overlap are named with each other; those of two queues do not', () => {
  const first = { ...row('2026-11-24T09:00+01:00', 60, 1), row: 5 };
  const inside = { ...row('2026-11-24T09:30+01:00', 30, 1), row: 2 };
  expect(overlappingRows([first, inside])).toEqual([{ row: 5, other: 2 }]);
  expect(overlappingRows([first, { ...inside, queue: 1 }])).toEqual([]);
});

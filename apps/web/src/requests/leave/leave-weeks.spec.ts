import type { LeavePiece, Shift } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { leaveWeeks } from './leave-weeks';

const hour = 3_600_000;
const monday = Date.parse('2026-11-30T00:00:00Z');
const at = (day: number, hours: number) => monday + (day * 24 + hours) * hour;
const dateAt = (moment: number) => new Date(moment).toISOString().slice(0, 10);
const shift = (id: string, day: number, [from, to]: [number, number]): Shift => ({
  ...{ id, person: 'zhang', from: at(day, from), to: at(day, to), kind: 'regular', pattern: null, post: null },
  breaks: [{ from: at(day, 12), to: at(day, 12.5), kind: 'meal', paid: false }],
});
const day = (date: string): LeavePiece => ({ date, part: 'day' });
const mon = shift('mon', 0, [8, 16]);
const tue = shift('tue', 1, [8, 16]);
const shown = (asked: Parameters<typeof leaveWeeks>[0]) =>
  leaveWeeks(asked, dateAt).map(({ first, days, minutesBefore, minutesAfter }) => [
    first,
    days
      .flatMap(({ after }) => after)
      .map(
        (cell) =>
          `${cell.shift.id} ${(cell.from - monday) / hour}-${(cell.to - monday) / hour}${cell.goes ? ' goes' : ''}`,
      )
      .join(', '),
    `${minutesBefore} > ${minutesAfter}`,
  ]);

test('a day of leave takes its shift out of the week, with its hours', () => {
  const asked = { pieces: [day('2026-11-30')], week: { shifts: [mon, tue], taken: [] }, holes: [mon] };
  expect(shown(asked)).toEqual([['2026-11-30', 'mon 8-16 goes, tue 32-40', '900 > 450']]);
});

test('of a shift that is cut the rest stays', () => {
  const holes = [{ ...mon, from: at(0, 8), to: at(0, 12) }];
  const pieces: LeavePiece[] = [{ date: '2026-11-30', part: 'morning' }];
  expect(shown({ pieces, week: { shifts: [mon], taken: [] }, holes })).toEqual([
    ['2026-11-30', 'mon 8-12 goes, mon 12-16', '450 > 210'],
  ]);
});

test('once it is approved the week is told as it was and as it is', () => {
  const asked = { pieces: [day('2026-11-30')], week: { shifts: [tue], taken: [mon] }, holes: [] };
  expect(shown(asked)).toEqual([['2026-11-30', 'mon 8-16 goes, tue 32-40', '900 > 450']]);
});

test('days of two weeks make two weeks, the ones between are left out', () => {
  const asked = { pieces: [day('2026-11-30'), day('2026-12-15')], week: { shifts: [mon], taken: [] }, holes: [mon] };
  expect(shown(asked).map(([first]) => first)).toEqual(['2026-11-30', '2026-12-14']);
});

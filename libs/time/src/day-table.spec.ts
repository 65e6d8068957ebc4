import { describe, expect, test } from 'vitest';
import { isoWeekOf, weekdayOf } from './calendar';
import { dateOfDay, dayNumber, firstOfMonth, mondayOf, monthOfDay, weekdayOfDay, weekOfDay } from './day-number';
import { dayAt, dayTable, instantOn } from './day-table';
import { dateIn } from './zone';

const at = (iso: string) => Date.parse(iso);
const berlin = dayTable('Europe/Berlin', dayNumber('2026-03-20'), dayNumber('2026-11-05'));

describe('days as numbers', () => {
  test('weekdays and weeks are those of the calendar, before 1970 too', () => {
    for (const date of ['1969-12-29', '1970-01-04', '2026-11-29', '2027-01-01', '2028-02-29']) {
      expect(weekdayOfDay(dayNumber(date))).toBe(weekdayOf(date));
      expect(isoWeekOf(dateOfDay(mondayOf(weekOfDay(dayNumber(date)))))).toBe(isoWeekOf(date));
    }
  });

  test('the month of a day begins with its first', () => {
    expect(dateOfDay(firstOfMonth(monthOfDay(dayNumber('2026-12-31'))))).toBe('2026-12-01');
    expect(dateOfDay(firstOfMonth(monthOfDay(dayNumber('2026-12-31')) + 1))).toBe('2027-01-01');
  });
});

describe('a table of days', () => {
  test('the day of an instant is that of the zone, over both clock changes', () => {
    for (let hour = at('2026-03-20T00:00:00+01:00'); hour < at('2026-11-05T00:00:00+01:00'); hour += 3_540_000)
      expect(dateOfDay(dayAt(berlin, hour))).toBe(dateIn('Europe/Berlin', hour));
  });

  test('an instant outside is told, not guessed', () => {
    expect(() => dayAt(berlin, at('2026-03-19T22:59:59Z'))).toThrow(RangeError);
    expect(() => dayAt(berlin, at('2026-11-05T23:00:00Z'))).toThrow(RangeError);
  });

  test('06:00 is 06:00 on the wall clock also where the night was shorter', () => {
    expect(instantOn(berlin, dayNumber('2026-03-29'), 360)).toBe(at('2026-03-29T06:00:00+02:00'));
    expect(instantOn(berlin, dayNumber('2026-03-28'), 1440 + 360)).toBe(at('2026-03-29T06:00:00+02:00'));
    expect(instantOn(berlin, dayNumber('2026-03-29'), 150)).toBe(at('2026-03-29T03:30:00+02:00'));
  });
});

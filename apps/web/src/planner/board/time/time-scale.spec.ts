import { dayNumber, dayTable, instantOn } from '@zhiban/time';
import { describe, expect, test } from 'vitest';
import {
  clockOf,
  daysIn,
  hoursOf,
  hoursPerLabel,
  instantAt,
  movedTo,
  snapped,
  stepFrom,
  timeScale,
  xOf,
  type Zoom,
} from './time-scale';

const hour = 3_600_000;
const [first, last] = [dayNumber('2026-10-19'), dayNumber('2026-11-15')];
const scaleIn = (timeZone: string, zoom: Zoom) =>
  timeScale(dayTable(timeZone, first - 2, last + 3), first, last, zoom, 1344);
const at = (timeZone: string, date: string, minutes: number) =>
  instantOn(dayTable(timeZone, first - 2, last + 3), dayNumber(date), minutes);

describe('the time scale', () => {
  test('a month fills the viewport, a week is four times as wide', () => {
    expect(scaleIn('Asia/Shanghai', 'month').width).toBe(1344);
    expect(scaleIn('Asia/Shanghai', 'week').width).toBe(4 * 1344);
  });

  test('a place on the board and its instant are the same told twice', () => {
    const scale = scaleIn('Asia/Shanghai', 'day');
    const noon = at('Asia/Shanghai', '2026-10-21', 720);
    expect(instantAt(scale, xOf(scale, noon))).toBeCloseTo(noon, 3);
  });

  test('the Sunday on which clocks go back is 25 hours wide', () => {
    const scale = scaleIn('Europe/Berlin', 'week');
    const sunday = daysIn(scale, scale.from, scale.to).find(({ day }) => day === dayNumber('2026-10-25'));
    expect(((sunday?.to ?? 0) - (sunday?.from ?? 0)) / hour).toBe(25);
  });

  test('the Sunday on which clocks go forward is 23 hours wide, and nothing is drawn at the hour that is skipped', () => {
    const [from, to] = [dayNumber('2027-03-22'), dayNumber('2027-04-04')];
    const days = dayTable('Europe/Berlin', from - 2, to + 3);
    const scale = timeScale(days, from, to, 'day', 1344);
    const sunday = daysIn(scale, scale.from, scale.to).find(({ day }) => day === dayNumber('2027-03-28'));
    expect(((sunday?.to ?? 0) - (sunday?.from ?? 0)) / hour).toBe(23);
    const half = (minutes: number) => clockOf(scale, instantOn(days, dayNumber('2027-03-28'), minutes));
    expect([half(90), half(150), half(210)]).toEqual(['01:30', '03:30', '03:30']);
  });

  test('a shift that is pulled by days keeps its time of the clock over a clock change', () => {
    const scale = scaleIn('Europe/Berlin', 'month');
    const before = at('Europe/Berlin', '2026-10-24', 22 * 60);
    expect(movedTo(scale, before, 48 * hour)).toBe(at('Europe/Berlin', '2026-10-26', 22 * 60));
    expect(stepFrom(scale, before, 1)).toBe(at('Europe/Berlin', '2026-10-25', 22 * 60));
  });

  test('a drag snaps to the quarter hours of the clock, and one of a few pixels moves nothing', () => {
    const scale = scaleIn('Asia/Shanghai', 'day');
    const eight = at('Asia/Shanghai', '2026-10-21', 480);
    expect(snapped(scale, eight + 8 * 60_000)).toBe(eight + 15 * 60_000);
    expect(movedTo(scale, eight + 3 * 60_000, 4 * 60_000)).toBe(eight + 3 * 60_000);
    expect(movedTo(scale, eight, 55 * 60_000)).toBe(eight + hour);
  });

  test('hours get as many labels as there is room for', () => {
    const scale = scaleIn('Asia/Shanghai', 'day');
    const every = hoursPerLabel(scale, 80);
    expect(every).toBe(2);
    const [day] = daysIn(scale, scale.from, scale.from + 1);
    expect(day && hoursOf(scale, day, 6).map((found) => found.hour)).toEqual([6, 12, 18]);
    expect(hoursPerLabel(scaleIn('Asia/Shanghai', 'month'), 80)).toBeNull();
  });
});

import { describe, expect, test } from 'vitest';
import { businessDayOf, businessDayOn } from './business-day';
import { intervalOf, intervalsOf } from './interval';

const at = (iso: string) => Date.parse(iso);
const shanghai = { timeZone: 'Asia/Shanghai', businessDayStart: '08:00' };
const newYork = { timeZone: 'America/New_York', businessDayStart: '02:30' };
const hour = 3_600_000;

describe('business day', () => {
  test('three in the morning belongs to the day on which the night shift started', () => {
    expect(businessDayOf(at('2026-11-20T03:00:00+08:00'), shanghai)).toEqual({
      date: '2026-11-19',
      from: at('2026-11-19T08:00:00+08:00'),
      to: at('2026-11-20T08:00:00+08:00'),
    });
  });

  test('the start itself belongs to the new day', () => {
    expect(businessDayOf(at('2026-11-20T08:00:00+08:00'), shanghai).date).toBe('2026-11-20');
    expect(businessDayOf(at('2026-11-20T07:59:59.999+08:00'), shanghai).date).toBe('2026-11-19');
  });

  test('a start that the clock change skips is the first instant after it, and days touch without a hole', () => {
    const day = businessDayOn('2026-03-08', newYork);
    expect(day.from).toBe(at('2026-03-08T03:30:00-04:00'));
    expect(businessDayOn('2026-03-07', newYork).to).toBe(day.from);
    expect(businessDayOf(day.from - 1, newYork).date).toBe('2026-03-07');
  });

  test('the day on which clocks go back has 25 hours, and no interval is doubled', () => {
    const rule = { timeZone: 'America/New_York', businessDayStart: '00:00' };
    const day = businessDayOn('2026-11-01', rule);
    expect(day.to - day.from).toBe(25 * hour);
    const intervals = intervalsOf(day, 30);
    expect(intervals).toHaveLength(50);
    expect(new Set(intervals.map((i) => i.from)).size).toBe(50);
    expect(intervalOf(at('2026-11-01T01:40:00-04:00'), day, 30)).not.toEqual(
      intervalOf(at('2026-11-01T01:40:00-05:00'), day, 30),
    );
  });
});

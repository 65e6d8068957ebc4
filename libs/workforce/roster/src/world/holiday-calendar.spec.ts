import { expect, test } from 'vitest';
import { holidayCalendar } from './holiday-calendar';

const day = (date: string, kind: 'working' | 'rest' | 'statutory') => ({ date, kind, zh: '', en: '', own: false });
const calendar = holidayCalendar([
  { year: 2026, state: 'kept', days: [day('2026-10-01', 'statutory'), day('2026-10-10', 'working')] },
  { year: 2027, state: 'weekends', days: [] },
  { year: 2028, state: 'unknown', days: [day('2028-01-03', 'working')] },
]);

test('holidays and make-up days are what the calendar says, other days what their weekday says', () => {
  const dates = ['2026-10-01', '2026-10-02', '2026-10-10', '2026-10-11'];
  expect(dates.map((date) => calendar.dayKind(date))).toEqual(['statutory', 'working', 'working', 'rest']);
});

test('a year that goes by weekends is known, one that nobody has chosen for is not', () => {
  expect(calendar.dayKind('2027-01-01')).toBe('working');
  expect([calendar.dayKind('2028-01-03'), calendar.dayKind('2029-01-01')]).toEqual([null, null]);
});

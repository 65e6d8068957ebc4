import { expect, test } from 'vitest';
import { endsFullAttendance, fullAttendanceOf, type MonthKnown } from './full-attendance';

const month = (given: Partial<MonthKnown>) => {
  const known = { month: '2026-11', swaps: 0, sick: 0, personal: 0, lateOrEarly: 0 as const };
  const { standing, causes } = fullAttendanceOf({ ...known, ...given }, 1);
  return [standing, ...causes.map(({ cause, count }) => `${cause} ${count}`)];
};

test('ATT-3: a month with nothing in it is full attendance, once it is known who was late', () => {
  expect(month({})).toEqual(['kept']);
  expect(month({ lateOrEarly: 'unknown' })).toEqual(['unknown']);
});

test('each swap, day of sick or personal leave and confirmed lateness ends it, whatever else is not known', () => {
  expect(month({ swaps: 1, lateOrEarly: 'unknown' })).toEqual(['ended', 'swap 1']);
  expect(month({ sick: 2, personal: 1 })).toEqual(['ended', 'sick 2', 'personal 1']);
  expect(month({ lateOrEarly: 3 })).toEqual(['ended', 'late-or-early 3']);
});

test('annual leave does not', () => {
  expect(['sick', 'personal', 'annual', 'bereavement'].filter(endsFullAttendance)).toEqual(['sick', 'personal']);
});

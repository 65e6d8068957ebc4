import { dayNumber, instantOn } from '@zhiban/time';
import type { Shift } from '@zhiban/wire';
import { describe, expect, test } from 'vitest';
import { plainCalendar, testWorld } from '../specs/test-world';
import { burdens, togetherBorne } from './burden';

const days = { '2026-10-01': 'statutory', '2026-10-04': 'statutory', '2026-10-10': 'working' } as const;
const world = testWorld({ rules: {}, calendar: { ...plainCalendar, days }, from: '2026-09-01', to: '2026-11-30' });
let made = 0;
const shift = (date: string, hour: number, given: Partial<Shift> & { hours?: number } = {}): Shift => {
  const from = instantOn(world.days, dayNumber(date), hour * 60);
  const { hours = 8, ...rest } = given;
  return {
    ...{ id: `s${(made += 1)}`, person: 'liu', from, to: from + hours * 3_600_000, kind: 'regular', pattern: null },
    ...{ post: null, breaks: [], ...rest },
  };
};
const of = (...shifts: Shift[]) => burdens(world, ['liu'], () => shifts, '2026-10-01', '2026-10-31')[0];

describe('what somebody carries', () => {
  test('is counted between two days, and nobody’s is nothing', () => {
    const shifts = [
      shift('2026-09-30', 22),
      shift('2026-10-01', 22),
      shift('2026-10-03', 9, { kind: 'overtime' }),
      shift('2026-11-01', 9),
    ];
    expect(of(...shifts)).toEqual({
      ...{ person: 'liu', shifts: 2, nights: 1, weekends: 1, holidays: 1, early: 0, late: 0 },
      ...{ hours: 16, overtimeHours: 8 },
    });
    expect(of()).toMatchObject({ shifts: 0, hours: 0 });
  });

  test('a day counts once, however many shifts begin on it', () => {
    const overtime = shift('2026-10-17', 15, { hours: 2, kind: 'overtime' });
    expect(of(shift('2026-10-17', 7), overtime)).toMatchObject({ shifts: 2, weekends: 1, early: 1, hours: 10 });
  });

  test('a make-up Saturday is no weekend, and a holiday on a Sunday counts as a holiday alone', () => {
    expect(of(shift('2026-10-10', 9), shift('2026-10-04', 9))).toMatchObject({ weekends: 0, holidays: 1 });
  });

  test.each([
    [7.75, 'early'],
    [8, null],
    [12, null],
    [12.5, 'late'],
    [22, 'nights'],
  ] as const)('a shift at %s o’clock is one of these', (hour, mark) => {
    const { early, late, nights } = of(shift('2026-10-14', hour)) ?? {};
    const expected = { early: 0, late: 0, nights: 0, ...(mark && { [mark]: 1 }) };
    expect({ early, late, nights }).toEqual(expected);
  });

  test('unpaid breaks are no hours', () => {
    const one = shift('2026-10-14', 9);
    const breaks = [{ from: one.from + 3_600_000, to: one.from + 5_400_000, kind: 'meal', paid: false } as const];
    expect(of({ ...one, breaks })?.hours).toBe(7.5);
  });
});

test('two times are borne together', () => {
  const [a, b] = [of(shift('2026-10-14', 22)), of(shift('2026-10-17', 9))];
  expect(a && b && togetherBorne(a, b)).toMatchObject({ shifts: 2, nights: 1, weekends: 1, hours: 16 });
});

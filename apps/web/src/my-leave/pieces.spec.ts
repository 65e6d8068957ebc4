import type { LeavePiece } from '@zhiban/wire';
import { describe, expect, test } from 'vitest';
import { countedDays, fitted, isBackward, partsOf, replaced, runsOf, samePieces, toggled } from './pieces';

const day = (date: string): LeavePiece => ({ date, part: 'day' });
const morning = (date: string): LeavePiece => ({ date, part: 'morning' });

describe('days that are chosen', () => {
  test('need not be consecutive; tapped again a day goes', () => {
    const some = toggled(toggled([], '2026-12-30'), '2026-12-28');
    expect(some).toEqual([day('2026-12-28'), day('2026-12-30')]);
    expect(toggled(some, '2026-12-28')).toEqual([day('2026-12-30')]);
  });

  test('are cut to half days or hours where the kind allows', () => {
    expect([partsOf('day'), partsOf('half-day'), partsOf('hour')].map((parts) => parts.length)).toEqual([1, 3, 4]);
    expect(replaced([day('2026-12-28'), day('2026-12-30')], 1, morning('2026-12-30'))).toEqual([
      day('2026-12-28'),
      morning('2026-12-30'),
    ]);
  });

  test('become whole days where the next kind is not taken otherwise, each once', () => {
    const halves: LeavePiece[] = [morning('2026-12-28'), { date: '2026-12-28', part: 'afternoon' }];
    expect(fitted(halves, 'day')).toEqual([day('2026-12-28')]);
    expect(fitted(halves, 'half-day')).toEqual(halves);
  });
});

test('whole days in a row are told as one', () => {
  const runs = runsOf([day('2026-12-30'), day('2026-12-29'), morning('2026-12-31'), day('2027-01-04')]);
  expect(runs.map(({ first, last }) => [first.slice(5), last.slice(5)])).toEqual([
    ['12-29', '12-30'],
    ['12-31', '12-31'],
    ['01-04', '01-04'],
  ]);
});

test('hours that end before they begin are seen before they are sent', () => {
  expect(isBackward({ date: '2026-12-30', from: '11:00', to: '09:00' })).toBe(true);
  expect(isBackward({ date: '2026-12-30', from: '09:00', to: '09:15' })).toBe(false);
});

test('the same days in another order are the same', () => {
  expect(samePieces([day('2026-12-30'), day('2026-12-29')], [day('2026-12-29'), day('2026-12-30')])).toBe(true);
  expect(samePieces([day('2026-12-30')], [morning('2026-12-30')])).toBe(false);
});

describe('of a span', () => {
  const dates = ['2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04'];
  const kinds = ['working', 'working', 'statutory', 'working', 'rest', null] as const;
  const days = dates.map((date, i) => ({ date, kind: kinds[i] ?? null, published: i < 3 }));

  test('the working days are taken, make-up days included, holidays not; Mondays to Fridays where nobody knows yet', () => {
    expect(countedDays(days, new Set(), 'working-days').map((date) => date.slice(8))).toEqual(['30', '31', '02', '04']);
  });

  test('every day, or the days with a shift', () => {
    expect(countedDays(days, new Set(), 'calendar-days')).toEqual(dates);
    const rostered = countedDays(days, new Set(['2027-01-01']), 'rostered-days');
    expect(rostered.map((date) => date.slice(8))).toEqual(['01', '02', '04']);
  });
});

import type { LeavePiece } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { backChoices, hoursOn } from './return-choice';

const pieces: LeavePiece[] = [
  { date: '2026-12-28', part: 'day' },
  { date: '2026-12-29', part: 'day' },
  { date: '2026-12-30', part: 'afternoon' },
  { date: '2026-12-31', from: '09:00', to: '11:00' },
];

test('one is back from today on, from noon of a whole day where the kind has halves', () => {
  expect(backChoices(pieces, 'half-day', '2026-12-29')).toEqual([
    { from: '2026-12-29', time: null },
    { from: '2026-12-29', time: '12:00' },
    { from: '2026-12-30', time: null },
    { from: '2026-12-31', time: null },
  ]);
  expect(backChoices(pieces, 'day', '2026-12-29').filter(({ time }) => time !== null)).toEqual([]);
});

test('hours may end at any time of theirs', () => {
  expect(hoursOn(pieces, '2026-12-31')).toMatchObject({ from: '09:00', to: '11:00' });
  expect(hoursOn(pieces, '2026-12-30')).toBeNull();
});

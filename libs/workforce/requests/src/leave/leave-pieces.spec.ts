import type { LeavePiece } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { inTime, isPartOf, isWhole, pieceAmong, pieceTwice, pieceUntil } from './leave-pieces';

const day = (date: string): LeavePiece => ({ date, part: 'day' });
const morning: LeavePiece = { date: '2026-12-21', part: 'morning' };
const afternoon: LeavePiece = { date: '2026-12-21', part: 'afternoon' };
const hours: LeavePiece = { date: '2026-12-21', from: '11:00', to: '13:00' };

test('morning and afternoon are two pieces, hours over noon are in both', () => {
  expect(pieceTwice([morning, afternoon])).toBeNull();
  expect(pieceTwice([morning, hours])).toEqual(hours);
  expect(pieceAmong([day('2026-12-21')], [afternoon])).toEqual(day('2026-12-21'));
  expect(pieceAmong([day('2026-12-22')], [afternoon])).toBeNull();
});

test('pieces are put in the order of time', () => {
  expect(inTime([day('2026-12-22'), afternoon, morning])).toEqual([morning, afternoon, day('2026-12-22')]);
});

test('leave by days is not taken by the hour', () => {
  expect([morning, hours].map((piece) => isWhole(piece, 'half-day'))).toEqual([true, false]);
  expect([day('2026-12-21'), morning].map((piece) => isWhole(piece, 'day'))).toEqual([true, false]);
  expect(isWhole(hours, 'hour')).toBe(true);
});

test('fewer pieces ask for nothing new', () => {
  expect(isPartOf([morning], [afternoon, morning])).toBe(true);
  expect(isPartOf([day('2026-12-21')], [afternoon, morning])).toBe(false);
});

test.each<[string, LeavePiece, string, string | null, LeavePiece | null | undefined]>([
  ['the day before stays', day('2026-12-20'), 'half-day', null, day('2026-12-20')],
  ['the day after goes', day('2026-12-22'), 'half-day', '12:00', null],
  ['the day itself goes', day('2026-12-21'), 'half-day', null, null],
  ['of a day the morning stays', day('2026-12-21'), 'half-day', '12:00', morning],
  ['a morning stays to its end', morning, 'half-day', '12:00', morning],
  ['an afternoon that has not begun goes', afternoon, 'half-day', '12:00', null],
  ['hours end at any time of theirs', hours, 'hour', '12:15', { ...hours, to: '12:15' }],
  ['a day does not end in its morning', day('2026-12-21'), 'hour', '10:00', undefined],
  ['leave by days does not end at noon', day('2026-12-21'), 'day', '12:00', undefined],
])('for who is back: %s', (_, piece, unit, time, left) => {
  expect(pieceUntil(piece, { date: '2026-12-21', time }, unit as 'day')).toEqual(left);
});

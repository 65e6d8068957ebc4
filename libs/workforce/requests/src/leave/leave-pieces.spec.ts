import type { LeavePiece } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { inTime, isPartOf, isWhole, pieceAmong, pieceTwice } from './leave-pieces';

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

import { expect, test } from 'vitest';
import { fakePicture } from '../../test/fake-picture';
import { linesByState, linesByTeam } from './line-up';

const now = Date.UTC(2026, 10, 19, 6, 0, 0);
const seats = Object.entries(fakePicture('alarm', now).seats);

test('teams stand below each other, the largest first, each in the order of its labels', () => {
  const lines = linesByTeam(seats);
  expect(lines.map((line) => [line.team?.zh, line.seats.length])).toEqual([
    ['信用卡', 30],
    ['借记卡', 22],
    ['在线客服', 14],
    ['投诉', 12],
    ['英语专线', 6],
  ]);
  expect(lines[0]?.seats.slice(0, 3).map(([, seat]) => seat.label)).toEqual(['A01', 'A02', 'A03']);
});

test('by state who has been in it longest comes first, and no seat is lost', () => {
  const lines = linesByState(seats);
  expect(lines.reduce((sum, line) => sum + line.seats.length, 0)).toBe(seats.length);
  const since = lines[0]?.seats.map(([, seat]) => seat.since ?? 0) ?? [];
  expect(since).toEqual(since.toSorted((a, b) => a - b));
});

test('of whom nothing is known any more nobody says a state', () => {
  const lines = linesByState(seats, ({ source }) => source === 'door');
  const last = lines.at(-1);
  expect(last).toMatchObject({ key: 'stale', state: null });
  expect(last?.seats.every(([, seat]) => seat.source === 'door')).toBe(true);
  expect(lines.slice(0, -1).some((line) => line.seats.some(([, seat]) => seat.source === 'door'))).toBe(false);
});

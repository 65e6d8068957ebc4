import { expect, test } from 'vitest';
import type { RaisedHandEntity } from '../hand/raised-hand.entity';
import type { ShortLeaveEntity } from '../leave/short-leave.entity';
import { handThen, leaveThen } from './asks-then';

const minute = 60_000;
const asked = Date.parse('2026-11-25T10:00:00+08:00');
const after = (minutes: number) => new Date(asked + minutes * minute);

/** Asked at 10:00, queued at 10:02, granted at 10:05, out at 10:07 until 10:22, back at 10:15. */
const leave: ShortLeaveEntity = {
  id: 'l1',
  person: '1001',
  site: '上海',
  team: '一组',
  state: 'back',
  note: '',
  askedAt: after(0),
  decidedAt: after(2),
  decidedBy: 'lead',
  grantedAt: after(5),
  leftAt: after(7),
  dueAt: after(22),
  bySeat: true,
  endedAt: after(15),
  reason: null,
};
const stood = (minutes: number, of = leave) => leaveThen(of, after(minutes).getTime());

test.each([
  [-1, null],
  [0, 'asked'],
  [1, 'asked'],
  [2, 'queued'],
  [5, 'granted'],
  [7, 'out'],
  [14, 'out'],
  [15, null],
])('a short leave %d minutes after it was asked for is %s', (minutes, state) => {
  expect(stood(minutes)?.state ?? null).toBe(state);
});

test('until when a leave lasts is known once its person has gone', () => {
  expect(stood(6)?.dueAt).toBeNull();
  expect(stood(7)?.dueAt).toEqual(after(22));
});

test('one that was refused was only ever asked for', () => {
  const refused: ShortLeaveEntity = { ...leave, state: 'refused', grantedAt: null, leftAt: null, endedAt: after(2) };
  expect(stood(1, refused)).toMatchObject({ state: 'asked', decidedBy: null });
  expect(stood(2, refused)).toBeNull();
});

test('a hand is up until it is taken', () => {
  const hand = { id: 'h1', person: '1001', raisedAt: after(0), endedAt: after(3), takenBy: 'lead' } as RaisedHandEntity;
  expect(handThen(hand, asked - 1)).toBeNull();
  expect(handThen(hand, asked + minute)).toMatchObject({ person: '1001', endedAt: null, takenBy: null });
  expect(handThen(hand, asked + 3 * minute)).toBeNull();
});

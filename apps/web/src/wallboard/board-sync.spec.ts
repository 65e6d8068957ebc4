import { expect, test } from 'vitest';
import type { BoardJoined, BoardStroke } from '@zhiban/wire';
import { fakePicture } from '../../test/fake-picture';
import { applyStroke, catchUp, heldFrom, judgeStroke } from './board-sync';

const at = Date.UTC(2026, 10, 19, 6, 0, 0);
const joined = (seq = 10, epoch = 'one'): BoardJoined => ({
  picture: fakePicture('normal', at),
  epoch,
  seq,
  at,
  fresh: { acd: at },
});
const stroke = (seq: number, more: Partial<BoardStroke> = {}): BoardStroke => ({
  board: 'centre',
  epoch: 'one',
  seq,
  at: at + seq,
  fresh: { acd: at + seq },
  ...more,
});

test('the next stroke is applied, one that the picture already holds is dropped', () => {
  const held = heldFrom(joined(10));
  expect([9, 10, 11].map((seq) => judgeStroke(held, stroke(seq)))).toEqual(['included', 'included', 'apply']);
});

test('a missing stroke, a repeated one and another run of the server are noticed', () => {
  const held = applyStroke(heldFrom(joined(10)), stroke(11));
  expect(judgeStroke(held, stroke(13))).toBe('gap');
  expect(judgeStroke(held, stroke(11))).toBe('duplicate');
  expect(judgeStroke(held, stroke(12, { epoch: 'two' }))).toBe('restarted');
});

test('a stroke changes what it names and leaves every other queue the same object', () => {
  const before = heldFrom(joined());
  const after = applyStroke(before, stroke(11, { set: { queues: { 'acd/credit': { waiting: 9 } } } }));
  expect(after.picture.queues['acd/credit']?.waiting).toBe(9);
  expect(after.picture.queues['acd/debit']).toBe(before.picture.queues['acd/debit']);
  expect(after.picture.seats).toBe(before.picture.seats);
  expect(before.picture.queues['acd/credit']?.waiting).toBe(3);
});

test('what is gone is removed before what is new is merged', () => {
  const held = heldFrom(joined());
  const seat = held.picture.seats['acd/A01'];
  const after = applyStroke(
    held,
    stroke(11, { gone: [['seats', 'acd/A01', 'reason']], set: { seats: { 'acd/A01': { reason: null } } } }),
  );
  expect(seat).not.toBe(after.picture.seats['acd/A01']);
  expect(after.picture.seats['acd/A01']?.reason).toBeNull();
});

test('strokes that overtook their picture continue it', () => {
  const held = catchUp(joined(10), [
    stroke(9),
    stroke(10),
    stroke(11, { set: { totals: { waiting: 42 } } }),
    stroke(12),
  ]);
  expect(held).toMatchObject({ seq: 12, picture: { totals: { waiting: 42 } } });
});

test('strokes with a hole after the picture lead to another question', () => {
  expect(catchUp(joined(10), [stroke(11), stroke(13)])).toBeNull();
});

test('strokes of the server’s former run do not spoil the new picture', () => {
  const former = stroke(500, { epoch: 'zero', at: at - 5 });
  expect(catchUp(joined(10), [former, stroke(11)])?.seq).toBe(11);
});

import type { FloorPlan } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { assigned, drawn, filled, spanned, withSeats } from './plan-edit';

const empty: FloorPlan = { width: 20, height: 10, seats: [], shapes: [], labels: [] };
const at = (plan: FloorPlan) => plan.seats.map(({ x, y }) => `${x},${y}`);

test('dragging over the plan places rows of seats', () => {
  expect(at(withSeats(empty, { x: 2, y: 1, w: 7, h: 4 }))).toEqual(['2,1', '4,1', '6,1', '2,3', '4,3', '6,3']);
  expect(at(withSeats(empty, { x: 5, y: 5, w: 1, h: 1 }))).toEqual(['5,5']);
});

test('no seat stands on another one or beyond the wall', () => {
  const row = withSeats(empty, { x: 0, y: 0, w: 6, h: 2 });
  expect(at(withSeats(row, { x: 3, y: 0, w: 6, h: 2 }))).toEqual(['0,0', '2,0', '4,0', '7,0']);
  expect(at(withSeats(empty, { x: 19, y: 9, w: 1, h: 1 }))).toEqual([]);
});

test('a desk is as large as it was drawn, and is erased with what it touches', () => {
  const rect = spanned(empty, { x: 6, y: 4 }, { x: 2, y: 2 });
  expect(rect).toEqual({ x: 2, y: 2, w: 5, h: 3 });
  const desk = drawn(empty, 'desk', rect, '');
  expect(desk.shapes).toEqual([{ kind: 'desk', ...rect }]);
  expect(drawn(desk, 'erase', { x: 6, y: 4, w: 1, h: 1 }, '').shapes).toEqual([]);
  expect(drawn(empty, 'label', rect, '一排').labels).toEqual([{ x: 2, y: 2, text: '一排' }]);
});

test('who is given a place leaves the one before free', () => {
  const plan = withSeats(empty, { x: 0, y: 0, w: 4, h: 2 });
  const both = assigned(assigned(plan, 0, 'acd/1'), 1, 'acd/1');
  expect(both.seats.map(({ seat }) => seat)).toEqual([null, 'acd/1']);
});

test('free places are filled in reading order with those who have none', () => {
  const plan = assigned(
    withSeats(withSeats(empty, { x: 0, y: 4, w: 4, h: 2 }), { x: 0, y: 0, w: 2, h: 2 }),
    1,
    'acd/7',
  );
  const full = filled(plan, ['acd/1', 'acd/7', 'acd/2', 'acd/3']);
  expect(full.seats.map(({ seat }) => seat)).toEqual(['acd/2', 'acd/7', 'acd/1']);
});

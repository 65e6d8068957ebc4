import { expect, test } from 'vitest';
import { fakePicture } from '../../test/fake-picture';
import { groupSeats, planSeats, type Room } from './seat-plan';

const now = Date.UTC(2026, 10, 19, 6, 0, 0);
const room: Room = { columns: 16, height: 716, heading: 44, row: 96 };
const plan = (scene: 'normal' | 'large') => {
  const { seats, queues } = fakePicture(scene, now);
  return { seats, pages: planSeats(groupSeats(seats, queues), room) };
};

test('eighty-four seats of five teams stand on one page', () => {
  expect(plan('normal').pages.length).toBe(1);
});

test('no seat is lost or shown twice however many pages there are', () => {
  const { seats, pages } = plan('large');
  const shown = pages.flat(2).flatMap((block) => block.seats);
  expect(shown.toSorted()).toEqual(Object.keys(seats).toSorted());
  expect(pages.length).toBeGreaterThan(1);
});

test('no page is higher and no shelf wider than the room', () => {
  for (const page of plan('large').pages) {
    const heights = page.map((shelf) => room.heading + room.row * Math.max(...shelf.map((block) => block.rows)));
    expect(heights.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(room.height);
    for (const block of page.flat()) expect(block.column + block.columns).toBeLessThanOrEqual(room.columns);
  }
});

test('a team too large for a page goes on in a further block', () => {
  const { seats, queues } = fakePicture('normal', now);
  const one = Object.values(seats)[0]!;
  const many = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`s${i}`, { ...one, label: String(i) }]));
  const blocks = planSeats(groupSeats(many, queues), room).flat(2);
  expect(blocks.map((block) => block.seats.length)).toEqual([112, 112, 76]);
  expect(blocks.map((block) => block.continued)).toEqual([false, true, true]);
});

test('seats without a team stand with their queue, in the order of their numbers', () => {
  const { seats, queues } = fakePicture('normal', now);
  const one = { ...Object.values(seats)[0]!, team: null, queues: ['acd/debit'] };
  const groups = groupSeats({ b: { ...one, label: '10' }, a: { ...one, label: '9' } }, queues);
  expect(groups).toEqual([{ key: 'acd/debit', kind: 'queue', seats: ['a', 'b'] }]);
});

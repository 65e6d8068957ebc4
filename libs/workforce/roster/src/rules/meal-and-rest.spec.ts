import { expect, test } from 'vitest';
import { line, testWorld, verdictsOn } from '../specs/test-world';

const needs = { afterMinutes: 360, mealMinutes: 30, restMinutes: 30, edgeMinutes: 0 };
const world = testWorld({ rules: { 'meal-and-rest': needs } });

test('six hours earn both, a minute less earns none', () => {
  expect(verdictsOn(world, 'Mon 08-14').map(line)).toEqual(['Mon: 0 for 30 (meal)', 'Mon: 0 for 30 (rest)']);
  expect(verdictsOn(world, 'Mon 08-13:59')).toEqual([]);
});

test('twice a quarter of an hour is no meal', () => {
  expect(verdictsOn(world, 'Mon 08-16 meal 11-11:15 meal 13-13:15 rest 14-14:30').map(line)).toEqual([
    'Mon: 15 for 30 (meal)',
  ]);
});

test('one of them may lie at the edge of the shift, not both', () => {
  expect(verdictsOn(world, 'Mon 08-16 meal 12-12:30 rest 15:30-16')).toEqual([]);
  expect(verdictsOn(world, 'Mon 08-16 meal 08-08:30 rest 15:30-16').map(line)).toEqual(['Mon: 0 for 30 (edge)']);
});

test('how wide the edge is belongs to the policy', () => {
  const wide = testWorld({ rules: { 'meal-and-rest': { ...needs, edgeMinutes: 60 } } });
  expect(verdictsOn(wide, 'Mon 08-16 meal 09-09:30 rest 14:45-15:15').map(line)).toEqual(['Mon: 0 for 30 (edge)']);
  expect(verdictsOn(wide, 'Mon 08-16 meal 10-10:30 rest 14:45-15:15')).toEqual([]);
});

test('overtime after a shift belongs to the same six hours', () => {
  expect(verdictsOn(world, 'Mon 08-13; Mon 13-15 overtime')).toHaveLength(2);
  expect(verdictsOn(world, 'Mon 08-13 meal 12-12:30; Mon 13-15 overtime rest 14-14:30')).toEqual([]);
});

test('what is missing is offered near the middle, and what is good stays', () => {
  const [verdict] = verdictsOn(world, 'Mon 08-16 rest 12-12:30 paid');
  const [remedy] = verdict?.remedies ?? [];
  const at = (text: string) => Date.parse(`2026-11-23T${text}:00+08:00`);
  expect(remedy).toEqual({
    do: 'place-breaks',
    shift: 'Mon',
    breaks: [
      { kind: 'meal', from: at('11:30'), to: at('12:00'), paid: false },
      { kind: 'rest', from: at('12:00'), to: at('12:30'), paid: true },
    ],
  });
});

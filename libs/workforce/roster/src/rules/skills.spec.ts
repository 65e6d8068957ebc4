import { expect, test } from 'vitest';
import { line, testWorld, verdictsOn } from '../specs/test-world';

const posts = [
  {
    id: 'complaints',
    minimum: 0,
    skills: [
      { skill: 'complaints', level: 3 },
      { skill: 'cards', level: 1 },
    ],
  },
];
const world = testWorld({ rules: { skills: {} }, posts });
const held = (level: number) => ({ who: { skills: [{ skill: 'complaints', level }] } });

test('each skill that a desk asks for is held at its level', () => {
  expect(verdictsOn(world, 'Mon 08-16 @complaints', held(2)).map(line)).toEqual([
    'Mon: 2 for 3 (complaints)',
    'Mon: 0 for 1 (cards)',
  ]);
  expect(verdictsOn(world, 'Mon 08-16 @complaints', held(3)).map(line)).toEqual(['Mon: 0 for 1 (cards)']);
});

test('a shift for no desk in particular asks for no skill', () => {
  expect(verdictsOn(world, 'Mon 08-16', held(1))).toEqual([]);
});

import { expect, test } from 'vitest';
import { skillsOf } from './queue-skills';

const cards = { key: 'pbx/cards', source: 'pbx', queue: 'cards', zh: '信用卡', en: 'Credit cards' };

test('a queue asks for the skill that is called like it, once somebody has one', () => {
  expect(skillsOf(cards, {}, new Set(['信用卡']))).toEqual([{ skill: '信用卡', level: 1 }]);
  expect(skillsOf(cards, {}, new Set(['cards']))).toEqual([{ skill: 'cards', level: 1 }]);
  expect(skillsOf(cards, {}, new Set(['loans']))).toEqual([]);
});

test('what the rules say counts before its name, also where they say nothing is asked', () => {
  const said = (skills: { skill: string; level: number }[]) => ({ skills: [{ queue: 'pbx/cards', skills }] });
  expect(skillsOf(cards, said([{ skill: 'bank', level: 3 }]), new Set(['cards']))).toEqual([
    { skill: 'bank', level: 3 },
  ]);
  expect(skillsOf(cards, said([]), new Set(['cards']))).toEqual([]);
});

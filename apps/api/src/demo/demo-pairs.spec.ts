import { drawn } from '@zhiban/testing';
import { dateIn } from '@zhiban/time';
import { expect, test } from 'vitest';
import { demoPairs, type DemoColleague } from './demo-pairs';

const who = (person: string, team = 'cards', level = 2): DemoColleague => ({
  ...{ person, number: person, team, skills: [{ skill: 'cards', level }] },
});
const of = (person: string, text: string) =>
  drawn(text, { person }).map((shift) => ({ ...shift, id: `${person} ${shift.id}`, pattern: shift.post, post: null }));
const pairs = (people: DemoColleague[], ...shifts: ReturnType<typeof of>[]) =>
  demoPairs(shifts.flat(), people, ['2026-11-24', '2026-11-25'], ({ from }) => dateIn('Asia/Shanghai', from)).map(
    ({ day, a, b }) => `${day} ${a.who.person} ${b.who.person}`,
  );

test('an early one and a day one of the same team and skills, each person once', () => {
  const shifts = [of('a', 'Tue 08-16 @早; Wed 08-16 @早'), of('b', 'Tue 10-18 @日; Wed 10-18 @日')];
  expect(pairs([who('a'), who('b')], ...shifts)).toEqual(['2026-11-24 a b']);
  expect(pairs([who('a'), who('b', 'loans')], ...shifts)).toEqual([]);
  expect(pairs([who('a'), who('b', 'cards', 3)], ...shifts)).toEqual([]);
});

test('not beside an evening or a night', () => {
  const late = of('b', 'Mon 14-22 @中; Tue 10-18 @日; Wed 10-18 @日');
  expect(pairs([who('a'), who('b')], of('a', 'Tue 08-16 @早; Wed 08-16 @早'), late)).toEqual(['2026-11-25 a b']);
});

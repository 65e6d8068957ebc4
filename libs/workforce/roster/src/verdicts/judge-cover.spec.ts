import { expect, test } from 'vitest';
import type { Requirement } from '../cover/presence';
import { drawn } from '@zhiban/testing';
import { somebody, testWorld } from '../specs/test-world';
import { verdictSentence } from '../sentences/verdict-sentence';
import { judgeChange } from './judge-change';
import { coverSteps, judgeCover, plannedCover } from './judge-cover';

const post = { id: 'complaints', minimum: 1, skills: [{ skill: 'complaints', level: 2 }] };
const world = testWorld({ rules: { cover: {}, 'minimum-post': {} }, posts: [post] });
const people = new Map([
  ['p1', somebody({ id: 'p1', skills: [{ skill: 'complaints', level: 3 }] })],
  ['p2', somebody({ id: 'p2', skills: [{ skill: 'complaints', level: 1 }] })],
]);
const needs = (seats: number[], intervalMinutes = 30): Requirement => ({
  post: 'complaints',
  from: Date.parse('2026-11-23T08:00:00+08:00'),
  intervalMinutes,
  seats,
});
const of = (person: string, text: string) =>
  drawn(text, { person }).map((shift) => ({ ...shift, id: `${person} ${shift.id}` }));
const planned = (requirement: Requirement, ...shifts: ReturnType<typeof of>) =>
  plannedCover(requirement, shifts, people, world);
const verdicts = (requirement: Requirement, ...shifts: ReturnType<typeof of>) =>
  judgeCover(requirement, planned(requirement, ...shifts), world);

test('who lacks the level of the skill does not count, unless the shift is for that desk', () => {
  expect([...planned(needs([1, 1]), ...of('p1', 'Mon 08-09'), ...of('p2', 'Mon 08-09')).planned]).toEqual([1, 1]);
  expect([...planned(needs([1, 1]), ...of('p2', 'Mon 08-09 @complaints')).planned]).toEqual([1, 1]);
  expect([...planned(needs([1, 1]), ...of('p1', 'Mon 08-09 @cards')).planned]).toEqual([0, 0]);
});

test('a break takes the seat away for as long as it lasts, paid or not', () => {
  const shifts = of('p1', 'Mon 08-10 rest 08:45-09 paid');
  expect([...planned(needs([1, 1, 1, 1]), ...shifts).planned]).toEqual([1, 0.5, 1, 1]);
  expect([...(planned(needs([1, 1, 1, 1]), ...shifts).lowest ?? [])]).toEqual([1, 0, 1, 1]);
});

test('an interval below what it needs is named with both numbers; a closed one is not', () => {
  const found = verdicts(needs([2, 2, 0]), ...of('p1', 'Mon 08-08:30'));
  expect(found.map(({ rule, actual, limit }) => [rule, actual, limit])).toEqual([
    ['cover', 1, 2],
    ['cover', 0, 2],
    ['minimum-post', 0, 1],
  ]);
  const [first] = found;
  const reader = { language: 'zh-CN', timeZone: 'Asia/Shanghai', nameOf: () => '投诉席' } as const;
  expect(first && verdictSentence(first, reader)).toBe('11-23 08:00–08:30“投诉席”在席 1 人，需要 2 人。');
});

test('a minimum that holds at certain hours is asked for at those alone', () => {
  const found = verdicts({ ...needs([2, 2]), minimum: [2, 0] }, ...of('p1', 'Mon 08-09'));
  expect(found.filter(({ rule }) => rule === 'minimum-post').map(({ actual, limit }) => [actual, limit])).toEqual([
    [1, 2],
  ]);
});

test('where desks share people each head counts once, for whichever of them it can be', () => {
  const posts = [post, { id: 'cards', minimum: 0, skills: [{ skill: 'cards', level: 1 }] }];
  const both = { id: 'both', minimum: 0, skills: [], anyOf: ['complaints', 'cards'] };
  const shared = testWorld({ rules: { cover: {} }, posts: [...posts, both] });
  const asked = { ...needs([2, 2]), post: 'both' };
  const heads = (...shifts: ReturnType<typeof of>) => [...plannedCover(asked, shifts, people, shared).planned];
  expect(heads(...of('p1', 'Mon 08-09'), ...of('p2', 'Mon 08-08:30 @cards'))).toEqual([2, 1]);
  expect(heads(...of('p2', 'Mon 08-09')), 'whose level is too low for either').toEqual([0, 0]);
});

test('a change is judged by the intervals in which it takes seats away', () => {
  const before = of('p1', 'Mon 08-09');
  const after = of('p1', 'Mon 08:30-09:30');
  const changed = judgeChange(verdicts(needs([1, 1, 1]), ...before), verdicts(needs([1, 1, 1]), ...after));
  const keys = (of: typeof changed.fresh) => of.filter(({ rule }) => rule === 'cover').map(({ key }) => key);
  expect([keys(changed.fresh).length, keys(changed.mended).length, keys(changed.standing).length]).toEqual([1, 1, 0]);
});

test('before, after and needed are told where they differ', () => {
  const requirement = needs([1, 1, 1]);
  const steps = coverSteps(requirement, planned(requirement, ...of('p1', 'Mon 08-09')), planned(requirement));
  expect(steps.map(({ before, after, required }) => [before, after, required])).toEqual([
    [1, 0, 1],
    [1, 0, 1],
  ]);
});

test('one who goes as another comes leaves nobody out for a moment', () => {
  const shifts = [...of('p1', 'Mon 08-08:45'), ...of('p2', 'Mon 08:45-10 @complaints')];
  expect([...(planned(needs([1, 1, 1, 1]), ...shifts).lowest ?? [])]).toEqual([1, 1, 1, 1]);
});

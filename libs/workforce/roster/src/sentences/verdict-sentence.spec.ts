import { expect, test } from 'vitest';
import { personRuleIds } from '../rules/rule-book';
import { drawn } from '@zhiban/testing';
import { testWorld, verdictsOn } from '../specs/test-world';
import { ruleNames } from './rule-names';
import { overrideSentence, remedySentence, verdictSentence } from './verdict-sentence';
import { overrideTexts, remedyTexts, textOf, verdictTexts } from './verdict-texts';

const reader = (language: 'zh-CN' | 'en') => ({ language, timeZone: 'Asia/Shanghai' });
const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
const texts = Object.entries({ ...verdictTexts, ...remedyTexts, ...overrideTexts });

test.each(texts)('%s says the same in both languages, as whole sentences', (_, { zh, en }) => {
  expect(placeholders(zh)).toEqual(placeholders(en));
  expect(zh).toMatch(/[\u4e00-\u9fff].*。$/);
  expect(en).toMatch(/^[A-Z“{].*\.$/);
});

test('each rule has a name in both languages, and a sentence for everything that it is about', () => {
  const about: Partial<Record<string, string[]>> = {
    'night-work': ['contract', 'minor', 'pregnant', 'nursing'],
    'protected-overtime': ['minor', 'pregnant', 'nursing'],
    'minors-hours': ['day', 'week', 'rest'],
    'meal-and-rest': ['meal', 'rest', 'edge'],
  };
  for (const rule of personRuleIds) {
    expect(ruleNames[rule].zh).toMatch(/[\u4e00-\u9fff]/);
    for (const word of about[rule] ?? [null]) expect(() => textOf(rule, word)).not.toThrow();
  }
});

test('too short a rest, with what would make it long enough', () => {
  const world = testWorld({
    rules: { 'rest-between-shifts': { minutes: 660, override: { by: ['planner', 'manager'] } } },
  });
  const shifts = drawn('Wed 15-23:30; Thu 08-16');
  const [verdict] = verdictsOn(world, shifts);
  const [remedy] = verdict?.remedies ?? [];
  const [, thursday] = shifts;
  if (!verdict || !remedy || !thursday) throw new Error('the rest was not found too short');
  expect(verdictSentence(verdict, reader('zh-CN'))).toBe('两班间隔 8 小时 30 分，至少 11 小时。');
  expect(verdictSentence(verdict, reader('en'))).toBe('Rest between the shifts is 8 h 30 min, at least 11 h.');
  expect(remedySentence(remedy, thursday, reader('zh-CN'))).toBe('可改为 11-26 10:30 或更晚开始。');
  expect(remedySentence(remedy, thursday, reader('en'))).toBe('It can start at 26 Nov 10:30 or later.');
  expect(overrideSentence(verdict.override, 'zh-CN', (post) => (post === 'planner' ? '排班员' : '部门经理'))).toBe(
    '排班员或部门经理可写明理由后破例。',
  );
});

test('an average just beyond its limit does not look as if it kept to it', () => {
  const verdict = {
    rule: 'average-week',
    cites: 'PLAN-4',
    key: '',
    person: 'p1',
    date: '2026-11-23',
    span: { first: '2026-08-03', last: '2026-11-29' },
    at: null,
    shifts: [],
    actual: 2880.06,
    limit: 2880,
    bound: 'most',
    unit: 'minutes',
    about: null,
    override: 'never',
    remedies: [],
  } as const;
  expect(verdictSentence({ ...verdict, shifts: [], remedies: [] }, reader('en'))).toBe(
    'The average week from 3 Aug to 29 Nov is 48 h 1 min, at most 48 h.',
  );
});

// @vitest-environment happy-dom
import type { AlarmRuleBody } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { createTexts } from '../platform/i18n';
import commonEn from '../platform/locales/common.en';
import commonZh from '../platform/locales/common.zh-CN';
import deskEn from '../platform/locales/desk.en';
import deskZh from '../platform/locales/desk.zh-CN';
import { freshRule } from './rule-draft';
import { ruleSentence } from './rule-words';

const messages = { en: { ...commonEn, ...deskEn }, 'zh-CN': { ...commonZh, ...deskZh } };
const queues = new Map([['acd/credit', { zh: '信用卡', en: 'Credit card' }]]);

function told(rule: AlarmRuleBody): string[] {
  return (['en', 'zh-CN'] as const).map((language) => {
    const texts = createTexts(language);
    texts.global.setLocaleMessage(language, messages[language]);
    return ruleSentence(rule, queues, (key, named) => texts.global.t(key, named), language);
  });
}

test('a rule is told in one sentence, with its levels in the unit of its figure', () => {
  const rule: AlarmRuleBody = {
    ...freshRule('longest-wait'),
    scope: { kind: 'queue', queue: 'acd/credit' },
    levels: { kind: 'own', warn: 60, alarm: 120, margin: 10 },
    forSeconds: 5,
    hours: [{ days: [6, 7], from: '22:00', to: '06:00' }],
  };
  expect(told(rule)).toEqual([
    'When the longest wait of Credit card reaches 1:00 it warns, from 2:00 it alarms; only if it lasts 5 s; it clears when it is 0:10 better; only Sat Sun 22:00–06:00.',
    '信用卡最长等待达 1:00 预警，达 2:00 报警；持续 5 秒才算；好转 0:10 才解除；仅 六 日 22:00–06:00。',
  ]);
});

test('a ratio is told in per cent of its window, from below', () => {
  const rule: AlarmRuleBody = {
    ...freshRule('ring-10'),
    levels: { kind: 'own', warn: null, alarm: 0.8, margin: 0 },
  };
  expect(told(rule)).toEqual([
    'When RING-10 (15 min) of any queue falls below 80 % it alarms.',
    '任一队列三声接听率（近 15 分）低于 80 % 报警。',
  ]);
});

test('a rule whose alarms become exceptions by themselves says so', () => {
  const rule: AlarmRuleBody = { ...freshRule('rung-out'), exceptionFrom: 'alarm' };
  expect(told(rule)).toEqual([
    'When there is a ring that was missed at any seat it alarms; from an alarm it becomes an exception by itself.',
    '任一座席振铃未接即报警；报警起自动登记为异常。',
  ]);
});

test('something that is so or is not needs no level', () => {
  expect(told(freshRule('rung-out'))).toEqual([
    'When there is a ring that was missed at any seat it alarms.',
    '任一座席振铃未接即报警。',
  ]);
});

import { defaultCentreSettings } from '@zhiban/wire';
import { expect, test } from 'vitest';
import type { Fact } from './fact';
import { mailOf } from './fact-mail';

const place = { centre: defaultCentreSettings, address: 'https://wall.example' };
const fact: Fact = {
  key: 'k',
  kind: 'alarm',
  level: 'alarm',
  at: Date.parse('2026-11-26T14:02:31.400+08:00'),
  zh: '信用卡最长等待 3 分 12 秒，上限 2 分。',
  en: 'Credit card: longest wait 3:12, limit 2:00.',
};

test('who reads Chinese gets it in Chinese, at the centre’s time', () => {
  const { subject, text } = mailOf(fact, 'zh-CN', place);
  expect(subject).toBe('【报警】信用卡最长等待 3 分 12 秒，上限 2 分。');
  expect(text).toContain('信用卡最长等待 3 分 12 秒，上限 2 分。\n\n时间：2026-11-26 14:02:31（Asia/Shanghai）\n');
  expect(text).toContain('大屏：https://wall.example/wall');
});

test('who reads English gets it in English', () => {
  const { subject, text } = mailOf(fact, 'en', place);
  expect(subject).toBe('[Alarm] Credit card: longest wait 3:12, limit 2:00.');
  expect(text).toContain('Time: 2026-11-26 14:02:31 (Asia/Shanghai)');
  expect(text).not.toMatch(/[\u4e00-\u9fff]/);
});

test('the subject says at once whether it is a warning, over, or a test', () => {
  const subject = (more: Partial<Fact>) => mailOf({ ...fact, ...more }, 'zh-CN', place).subject.slice(0, 4);
  expect([{ level: 'warn' } as const, { over: true }, { kind: 'test' } as const].map(subject)).toEqual([
    '【预警】',
    '【恢复】',
    '【测试】',
  ]);
});

test('a subject is one short line', () => {
  const { subject } = mailOf({ ...fact, en: `one\r\ntwo ${'x'.repeat(400)}` }, 'en', place);
  expect(subject).toMatch(/^\[Alarm\] one two x+$/);
  expect(subject.length).toBeLessThan(170);
});

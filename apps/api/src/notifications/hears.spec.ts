import type { Subscription } from '@zhiban/wire';
import { describe, expect, test } from 'vitest';
import type { Fact } from './fact';
import { hears, isQuiet, type Listener } from './hears';

const noon = '12:00';
const about = (more: Partial<Fact> = {}): Fact => ({
  key: 'k',
  kind: 'alarm',
  level: 'alarm',
  at: 0,
  zh: '信用卡最长等待超限。',
  en: 'Credit card: longest wait over its limit.',
  ...more,
});
const to = (more: Partial<Subscription> = {}): Subscription => ({
  kind: 'alarm',
  level: 'warn',
  queues: [],
  teams: [],
  ...more,
});
const listening = (...subscriptions: Subscription[]): Listener => ({ enabled: true, subscriptions, quiet: null });

describe('who hears of an alarm', () => {
  test('whoever asked for warnings hears of alarms too, but not the other way round', () => {
    expect(hears(listening(to({ level: 'warn' })), about({ level: 'alarm' }), noon)).toBe(true);
    expect(hears(listening(to({ level: 'alarm' })), about({ level: 'warn' }), noon)).toBe(false);
  });

  test('one who asked for lost feeds alone does not', () => {
    expect(hears(listening(to({ kind: 'feed-lost' })), about(), noon)).toBe(false);
    expect(hears(listening(to({ kind: 'feed-lost' })), about({ kind: 'feed-lost' }), noon)).toBe(true);
  });

  test('a request is no more or less of an alarm: whoever asked for requests hears of each, of every team in it', () => {
    const request = about({ kind: 'request', level: 'warn', team: '一组', alsoTeams: ['二组'] });
    expect(hears(listening(to({ kind: 'request', level: 'alarm' })), request, noon)).toBe(true);
    expect(hears(listening(to({ kind: 'request', teams: ['二组'] })), request, noon)).toBe(true);
    expect(hears(listening(to({ kind: 'request', teams: ['三组'] })), request, noon)).toBe(false);
    expect(hears(listening(to()), request, noon)).toBe(false);
  });

  test('one who is off, or asked for nothing, does not', () => {
    expect(hears({ ...listening(to()), enabled: false }, about(), noon)).toBe(false);
    expect(hears(listening(), about(), noon)).toBe(false);
  });

  test('one who named queues or teams hears of these, and of what belongs to none', () => {
    const some = listening(to({ queues: ['acd/credit'], teams: ['一组'] }));
    const heard = (fact: Partial<Fact>) => hears(some, about(fact), noon);
    expect([{ queue: 'acd/credit' }, { team: '一组' }, { queue: 'acd/debit', team: '一组' }, {}].map(heard)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect([{ queue: 'acd/debit' }, { team: '二组' }, { queue: 'chat/credit' }].map(heard)).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('quiet hours', () => {
  const night = { from: '22:00', to: '07:00' };

  test('pass midnight', () => {
    expect(['21:59', '22:00', '23:59', '00:00', '06:59', '07:00'].map((time) => isQuiet(night, time))).toEqual([
      false,
      true,
      true,
      true,
      true,
      false,
    ]);
  });

  test('may lie within a day', () => {
    const lunch = { from: '12:00', to: '13:00' };
    expect(['11:59', '12:00', '12:59', '13:00'].map((time) => isQuiet(lunch, time))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('keep even an alarm away', () => {
    const asleep = { ...listening(to()), quiet: night };
    expect(hears(asleep, about(), '03:00')).toBe(false);
    expect(hears(asleep, about(), '08:00')).toBe(true);
  });
});

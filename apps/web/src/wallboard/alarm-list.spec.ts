// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { fakePicture } from '../../test/fake-picture';
import { alarmText, alarmTitle } from '../alarms/alarm-words';
import { createTexts } from '../platform/i18n';
import en from '../platform/locales/common.en';
import zh from '../platform/locales/common.zh-CN';
import { inBreach, seatWords, shownAlarms } from './alarm-list';

const now = Date.UTC(2026, 10, 19, 6, 0, 0);
const picture = fakePicture('alarm', now);
const texts = { en: createTexts('en'), 'zh-CN': createTexts('zh-CN') };
texts.en.global.setLocaleMessage('en', en);
texts['zh-CN'].global.setLocaleMessage('zh-CN', zh);

const told = (language: 'en' | 'zh-CN') => {
  const say = (key: string, named: Record<string, unknown>) => texts[language].global.t(key, named);
  return shownAlarms(picture, now).map((alarm) =>
    [alarmTitle(alarm, seatWords(picture, alarm.seat), say, language), alarmText(alarm, say)].join(' · '),
  );
};

test('alarms come before warnings, and what nobody has before what somebody has', () => {
  expect(shownAlarms(picture, now).map(({ severity, measure, owner }) => [severity, measure, owner])).toEqual([
    ['alarm', 'seat-away', null],
    ['alarm', 'longest-wait', 'li.na'],
    ['alarm', 'service-level', 'li.na'],
    ['warn', 'seat-away', null],
    ['warn', 'rung-out', null],
  ]);
});

test('a snoozed alarm waits off the strip until its time', () => {
  const [id = ''] = Object.keys(picture.alarms);
  const alarm = picture.alarms[id];
  if (!alarm) throw new Error('the scene has no alarm');
  const snoozed = { alarms: { [id]: { ...alarm, owner: null, snoozedUntil: now + 60_000 } } };
  expect([shownAlarms(snoozed, now), inBreach(snoozed, now)]).toEqual([[], false]);
  expect(shownAlarms(snoozed, now + 60_000)).toHaveLength(1);
});

test('a board is in breach for as long as a bad alarm has no owner', () => {
  expect(inBreach(picture, now)).toBe(true);
  const owned = Object.entries(picture.alarms).map(([id, alarm]) => [id, { ...alarm, owner: 'li.na' }]);
  expect(inBreach({ alarms: Object.fromEntries(owned) as typeof picture.alarms }, now)).toBe(false);
});

test('an alarm says what it is and which level it passed, in both languages', () => {
  expect(told('en').slice(1, 3)).toEqual(['Credit card wait · limit 2:00', 'Credit card SL · at least 60 % · 15 min']);
  expect(told('zh-CN').slice(1, 3)).toEqual(['信用卡最长等待 · 上限 2:00', '信用卡服务水平 · 下限 60 % · 近 15 分']);
  expect(told('zh-CN')[0]).toMatch(/^B07 \S+ 离席 · 上限 10:00$/);
});

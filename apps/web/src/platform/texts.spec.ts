// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { chosenLanguage, compileText, type Messages } from './i18n';
import attendedEn from './locales/attended.en';
import attendedZh from './locales/attended.zh-CN';
import casesEn from './locales/cases.en';
import casesZh from './locales/cases.zh-CN';
import commonEn from './locales/common.en';
import commonZh from './locales/common.zh-CN';
import deskEn from './locales/desk.en';
import deskZh from './locales/desk.zh-CN';
import exceptionsEn from './locales/exceptions.en';
import exceptionsZh from './locales/exceptions.zh-CN';
import handoverEn from './locales/handover.en';
import handoverZh from './locales/handover.zh-CN';
import myEn from './locales/my.en';
import myZh from './locales/my.zh-CN';
import myLeaveEn from './locales/my-leave.en';
import myLeaveZh from './locales/my-leave.zh-CN';
import meetingsEn from './locales/meetings.en';
import meetingsZh from './locales/meetings.zh-CN';
import noticesEn from './locales/notices.en';
import noticesZh from './locales/notices.zh-CN';
import planEn from './locales/plan.en';
import planZh from './locales/plan.zh-CN';
import reportsEn from './locales/reports.en';
import reportsZh from './locales/reports.zh-CN';
import requestsEn from './locales/requests.en';
import requestsZh from './locales/requests.zh-CN';
import tvEn from './locales/tv.en';
import tvZh from './locales/tv.zh-CN';

function flat(messages: Messages, prefix = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(messages)) {
    if (typeof value === 'string') found.set(prefix + key, value);
    else for (const [inner, text] of flat(value, `${prefix}${key}.`)) found.set(inner, text);
  }
  return found;
}
const zh = flat({
  ...attendedZh,
  ...casesZh,
  ...commonZh,
  ...deskZh,
  ...exceptionsZh,
  ...handoverZh,
  ...myZh,
  ...myLeaveZh,
  ...meetingsZh,
  ...noticesZh,
  ...planZh,
  ...reportsZh,
  ...requestsZh,
  ...tvZh,
});
const en = flat({
  ...attendedEn,
  ...casesEn,
  ...commonEn,
  ...deskEn,
  ...exceptionsEn,
  ...handoverEn,
  ...myEn,
  ...myLeaveEn,
  ...meetingsEn,
  ...noticesEn,
  ...planEn,
  ...reportsEn,
  ...requestsEn,
  ...tvEn,
});
const places = (text = '') => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).toSorted();

test('every text exists in both languages with the same places for numbers and names', () => {
  expect([...zh.keys()].toSorted()).toEqual([...en.keys()].toSorted());
  const uneven = [...zh].filter(([key, text]) => places(text).join() !== places(en.get(key)).join());
  expect(uneven).toEqual([]);
});

test('every text that a page names exists', () => {
  const sources = import.meta.glob<string>('../**/*.{vue,ts}', { query: '?raw', import: 'default', eager: true });
  const named = Object.entries(sources)
    .filter(([file]) => !file.endsWith('.spec.ts'))
    .flatMap(([, text]) => [...text.matchAll(/\b(?:t|say)\(\s*'([\w.-]+)'/g)].map((match) => match[1] ?? ''));
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter((key) => !en.has(key))).toEqual([]);
});

test('places in a text are filled, and what is missing stays empty', () => {
  const text = compileText('{n} of {all} {gone}');
  expect(text({ named: (name) => ({ n: 3, all: 5 })[name as 'n'] })).toBe('3 of 5 ');
});

test('a word agrees with its number, where a language has two words for it', () => {
  const text = compileText('{n} {n|shift|shifts} of {people} {people|person|people}');
  const said = (n: unknown, people: unknown) => text({ named: (name) => ({ n, people })[name as 'n'] });
  expect(said(1, 2)).toBe('1 shift of 2 people');
  expect(said(0, 1)).toBe('0 shifts of 1 person');
  expect(said('1', '1,000')).toBe('1 shift of 1,000 people');
});

test('the address decides the language, then what was kept, then the browser', () => {
  expect(chosenLanguage('?lang=en', 'zh-CN', ['zh'])).toBe('en');
  expect(chosenLanguage('', 'zh-CN', ['en-US'])).toBe('zh-CN');
  expect(chosenLanguage('', null, ['fr', 'en-GB'])).toBe('en');
  expect(chosenLanguage('', null, ['fr'])).toBe('zh-CN');
});

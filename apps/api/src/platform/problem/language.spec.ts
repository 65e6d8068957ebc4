import { expect, test } from 'vitest';
import { languageOf } from './language';

test.each([
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
  ['en-GB,en;q=0.9,zh;q=0.8', 'en'],
  ['fr,zh-TW;q=0.5,en;q=0.4', 'zh-CN'],
  ['zh;q=0, en;q=0.1', 'en'],
  ['zh;q=0', 'en'],
  ['*', 'en'],
  ['', 'en'],
])('a reader who sends “%s” is answered in %s', (header, language) => {
  expect(languageOf(header)).toBe(language);
});

test('a reader who says nothing is answered in English', () => {
  expect(languageOf(undefined)).toBe('en');
});

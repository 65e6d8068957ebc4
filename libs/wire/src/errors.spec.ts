import { expect, test } from 'vitest';
import { errorSentence, errorTable } from './errors';

const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

test.each(Object.entries(errorTable))('%s says the same in both languages, as whole sentences', (_, entry) => {
  expect(placeholders(entry.zh)).toEqual(placeholders(entry.en));
  expect(entry.zh).toMatch(/[\u4e00-\u9fff].*[。}]$/);
  expect(entry.en).toMatch(/^[A-Z{“].*[.}]$/);
});

test('parameters take their place in the sentence', () => {
  expect(errorSentence('field.too-big', 'en', { max: 300 })).toBe('It must be at most 300.');
  expect(errorSentence('field.too-big', 'zh-CN', { max: 300 })).toBe('不能大于 300。');
});

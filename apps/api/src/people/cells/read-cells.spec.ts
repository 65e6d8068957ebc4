import { expect, test } from 'vitest';
import { dateOfCell, dateOfSerial, harmless, unmarked } from '../../platform/tables';
import { hoursOfCell, skillsOfCell, wordOfCell } from './read-cells';

test.each([
  ['2026-01-31', '2026-01-31'],
  ['2026/1/5', '2026-01-05'],
  ['2026年12月1日', '2026-12-01'],
  ['2026-02-30', null],
  ['31.01.2026', null],
  ['', null],
])('the date %j is read as %j', (cell, date) => {
  expect(dateOfCell(cell)).toBe(date);
});

test('a spreadsheet’s number of a day is known by its date, and other numbers are not', () => {
  expect(dateOfSerial('46000')).toBe('2025-12-09');
  expect([dateOfSerial('2026'), dateOfSerial('99999'), dateOfSerial('4600x')]).toEqual([null, null, null]);
});

test('skills are told in the signs of either language; one without a level is of the first', () => {
  const cards = { skill: '信用卡', level: 3 };
  expect(skillsOfCell('信用卡：3；贷款')).toEqual([cards, { skill: '贷款', level: 1 }]);
  expect(skillsOfCell('信用卡:3, 贷款: 2')).toEqual([cards, { skill: '贷款', level: 2 }]);
  expect(skillsOfCell('')).toEqual([]);
  expect([skillsOfCell('信用卡:9'), skillsOfCell(':2'), skillsOfCell('a:b')]).toEqual([null, null, null]);
});

test('hours and words', () => {
  expect([hoursOfCell('37.5'), hoursOfCell('40h'), hoursOfCell('-1')]).toEqual([37.5, null, null]);
  expect(wordOfCell('综合', ['standard', 'comprehensive'])).toBe('comprehensive');
  expect(wordOfCell('YES', ['yes', 'no'])).toBe('yes');
  expect(wordOfCell('maybe', ['yes', 'no'])).toBeNull();
});

test.each(['=1+1', '+86', "'=1", "''", '-', '@a', "O'Neil", '王'])('%j comes back from a file as it was', (text) => {
  expect(unmarked(harmless(text))).toBe(text);
  expect(harmless(text)).not.toMatch(/^[=+\-@]/);
});

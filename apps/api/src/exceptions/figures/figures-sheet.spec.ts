import { expect, test } from 'vitest';
import { figuresSheet } from './figures-sheet';

const figures = { exceptions: 4, rate: 0.01, due: 2, inTime: 0.5, answered: 1, satisfied: 1 };
const by = [
  { by: 'kind', key: 'promise', ...figures },
  { by: 'level', key: null, ...figures },
  { by: 'department', key: '=cmd()', ...figures },
  { by: 'department', key: null, ...figures },
] as const;
const named = (language: 'zh-CN' | 'en') =>
  figuresSheet({ all: figures, by: [...by] }, language, (zh) => zh).rows.map(([one, key]) => `${one} ${key}`);

test('the sum comes first, then each kind, level and department by name in the language of the reader', () => {
  expect(named('zh-CN')).toEqual(['合计 ', '类别 承诺类', '级别 未评估', "部门 '=cmd()", '部门 未指定部门']);
  expect(named('en').slice(0, 3)).toEqual(['All ', 'Kind Promise', 'Level Not assessed']);
});

test('numbers stay numbers', () => {
  expect(figuresSheet({ all: figures, by: [] }, 'en', (zh) => zh).rows[0]?.slice(2)).toEqual([4, 0.01, 2, 0.5, 1, 1]);
});

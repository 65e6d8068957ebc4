import { expect, test } from 'vitest';
import { alarmSentence } from './alarm-sentence';

test('a figure is told with its level, in both languages', () => {
  const level = { measure: 'service-level', zh: '信用卡', en: 'Credit cards', value: 0.523, limit: 0.6 } as const;
  expect(alarmSentence(level, false)).toEqual({
    zh: '信用卡 服务水平 52 %（界限 60 %）',
    en: 'Credit cards service level 52 % (level 60 %)',
  });
});

test('what is over says so; a fact of another area is told as it stands', () => {
  const tv = {
    measure: 'fact',
    zh: '电视“大厅”停止显示',
    en: 'TV “Hall” has stopped painting',
    value: 1,
    limit: null,
  } as const;
  expect(alarmSentence(tv, true)).toEqual({
    zh: '已解除：电视“大厅”停止显示',
    en: 'Over: TV “Hall” has stopped painting',
  });
});

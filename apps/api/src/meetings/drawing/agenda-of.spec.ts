import { agendaItem } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { agendaOf } from './agenda-of';

const nothing = { announced: [], leftOpen: [], exceptions: [], alarms: [] };

test('first what is announced, then what was left open, then what went wrong', () => {
  const agenda = agendaOf({
    announced: [{ id: 'n', number: 3, zh: '限额只读', en: 'Limits read-only' }],
    leftOpen: [{ id: 'i', words: '回电陈女士', owner: null }],
    exceptions: [{ id: 'e', number: 4, level: 2, zh: '回电未打', en: '回电未打' }],
    alarms: [{ rule: 'long', zh: '排队过长', en: 'Long queue', times: 5 }],
  });
  expect(agenda.map(({ key, zh, en }) => [key, zh, en])).toEqual([
    ['notice/n', 'GG-3 限额只读', 'GG-3 Limits read-only'],
    ['handover/i', '回电陈女士（负责人未定）', '回电陈女士 (no owner)'],
    ['exception/e', 'YC-4 2 级 回电未打', 'YC-4 level 2 回电未打'],
    ['alarm/long', '排队过长：5 次', 'Long queue: 5×'],
  ]);
});

test('of something long a line that can be kept as it came', () => {
  const [item] = agendaOf({ ...nothing, leftOpen: [{ id: 'i', words: '字'.repeat(4_000), owner: 'lead' }] });
  expect(agendaItem.safeParse(item).success).toBe(true);
  expect(item?.zh.endsWith('…')).toBe(true);
});

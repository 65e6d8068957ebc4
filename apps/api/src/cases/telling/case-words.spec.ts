import type { ClockAct } from '@zhiban/workforce-exceptions';
import { expect, test } from 'vitest';
import { clockWords, flagWords, givenWords, handedOverWords } from './case-words';

const named = { number: 118, kind: { zh: '服务投诉', en: 'Service complaint' }, owner: 'he' };
const at = Date.parse('2026-11-27T14:00:00+08:00');
const act = (kind: ClockAct['kind'], step: ClockAct['step']): ClockAct => ({ kind, step, at, dueAt: at, key: '' });
const said = (kind: ClockAct['kind'], step: ClockAct['step'], owner: string | null = 'he') =>
  clockWords({ ...named, owner }, act(kind, step), at, 'Asia/Shanghai');

test('a promise is reminded of before it runs out, and named with its owner when it has', () => {
  expect(said('promise', 'remind').zh).toBe('工单 GD-118（服务投诉）承诺 11月27日周五 14:00 前办结。');
  expect(said('promise', 1).en).toBe(
    'Case GD-118 (Service complaint) was promised by Fri 27 Nov 14:00 and is overdue; owner: he.',
  );
  expect(said('call-back', 1, null).zh).toBe(
    '工单 GD-118（服务投诉）应在 11月27日周五 14:00 前回访，已经逾期；处理人：无人。',
  );
});

test('what is given says by whom and until when', () => {
  expect(givenWords(named, 'lead', at, 'Asia/Shanghai').en).toBe(
    'lead gave you case GD-118 (Service complaint), promised by Fri 27 Nov 14:00.',
  );
  expect([handedOverWords('he', 'he', 1).en, handedOverWords('lead', 'he', 12).en]).toEqual([
    'he handed 1 case over to you.',
    'lead handed 12 cases of he over to you.',
  ]);
  expect(flagWords('he', 4, 3).zh).toBe('he 有 4 张工单逾期，超过了规定的 3 张。');
});

import type { LeavePiece } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { dayListWords } from './day-list-words';
import { leaveSentences, type LeaveToTell } from './leave-sentences';

const day = (date: string): LeavePiece => ({ date, part: 'day' });
const naming = { person: { zh: '林梅', en: 'Lin Mei' }, timeZone: 'Asia/Shanghai' };
const told = (given: Partial<LeaveToTell> = {}): LeaveToTell => ({
  ...{ step: 'file', before: null, state: 'asked', note: null, by: 'lin', onBehalf: false, lacksProof: false },
  ...{ pieces: [day('2026-11-27'), day('2026-11-28')], deadline: Date.parse('2026-11-27T00:00:00+08:00') },
  ...given,
});
const said = (given: Partial<LeaveToTell>) => leaveSentences(told(given), naming);

test('days that follow on each other are a span, others stand one by one', () => {
  expect(dayListWords([day('2026-11-30'), day('2026-11-27'), day('2026-11-28')])).toEqual({
    zh: '11月27日周五至11月28日周六、11月30日周一',
    en: 'Fri 27 Nov to Sat 28 Nov, Mon 30 Nov',
  });
  const parts: LeavePiece[] = [
    { date: '2026-11-27', part: 'afternoon' },
    { date: '2026-11-28', from: '09:00', to: '11:30' },
  ];
  expect(dayListWords(parts).zh).toBe('11月27日周五下午、11月28日周六 09:00–11:30');
  expect(dayListWords(['01', '03', '05', '07'].map((d) => day(`2026-12-${d}`))).en).toMatch(/ and 1 more$/);
});

test('those who decide hear when it can be decided: filed, moved up, changed', () => {
  const zh = '林梅的请假等待审批，最晚11月27日周五 00:00：11月27日周五至11月28日周六。';
  expect(said({}).deciding?.zh).toBe(zh);
  expect(said({ step: 'move-up', before: 'waiting' }).deciding?.zh).toBe(zh);
  expect(said({ step: 'edit', before: 'asked' }).deciding?.zh).toBe(zh);
  expect(said({ state: 'waiting' }).deciding).toBeNull();
  expect(said({ step: 'approve', before: 'asked', state: 'approved' }).deciding).toBeNull();
});

test('its person hears of what others do', () => {
  expect(said({}).own).toBeNull();
  expect(said({ onBehalf: true, by: 'lead' }).own?.en).toContain('lead has asked for leave for you');
  expect(said({ step: 'refuse', state: 'refused', note: '人手不够' }).own?.zh).toContain('原因：人手不够');
  expect(said({ step: 'move-up', before: 'waiting' }).own?.zh).toContain('有名额了');
});

test('a certificate that is missing is asked for when it is filed, and again when it is approved', () => {
  expect(said({ lacksProof: true }).proof?.zh).toBe('请为11月27日周五至11月28日周六的请假补交证明。');
  expect(said({ lacksProof: true, step: 'approve' }).proof).not.toBeNull();
  expect(said({ lacksProof: true, step: 'withdraw' }).proof).toBeNull();
  expect(said({}).proof).toBeNull();
});

test('who comes back early is told to those who plan', () => {
  expect(said({ step: 'return', before: 'approved', state: 'approved' }).deciding?.en).toContain(
    'Lin Mei is back early',
  );
});

test('a group chat hears neither a name, unless it may, nor why', () => {
  const { abroad } = said({ step: 'refuse', state: 'refused', note: '家里有事' });
  expect(abroad?.zh).toBe('有一条请假没有批准（11月27日周五至11月28日周六）。');
  expect(abroad?.named.zh).toBe('林梅的请假没有批准：11月27日周五至11月28日周六。');
  expect(JSON.stringify(abroad)).not.toContain('家里有事');
});

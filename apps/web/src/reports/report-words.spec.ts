import type { ReportColumn, ReportRow } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { cellText, columnNote, stepText } from './report-words';

const say = (key: string, named: Record<string, unknown> = {}) => `${key} ${Object.values(named).join(' ')}`.trim();
const column = (formula: string, thresholdSeconds: number | null): ReportColumn => {
  return { id: formula, zh: '', en: '', formula, thresholdSeconds, unit: 'ratio' };
};
const row = (formula: string, targetSeconds: number) => ({ rule: { formula, targetSeconds } }) as ReportRow;

test('a ratio has one decimal and never reads 100 when it is short of it; what is not there is a dash', () => {
  expect([cellText(0.8235, 'ratio'), cellText(0.9999, 'ratio'), cellText(null, 'ratio')]).toEqual([
    '82.4',
    '99.9',
    '—',
  ]);
  expect([cellText(245_400, 'ms'), cellText(90_061_000, 'ms'), cellText(12_345, 'count')]).toEqual([
    '4:05',
    '25:01:01',
    '12,345',
  ]);
});

test('the day is not repeated in front of each of its intervals', () => {
  const one = { by: 'interval', from: '2026-11-25', to: '2026-11-25' } as const;
  expect(stepText(one, '2026-11-25 09:30', say)).toBe('09:30');
  expect(stepText({ ...one, to: '2026-11-26' }, '2026-11-25 09:30', say)).toBe('11-25 09:30');
});

test('a service level tells the rule of its rows, where they have one and the same', () => {
  expect(columnNote(column('SL', null), [row('SL-ENTERED', 20), row('SL-ENTERED', 20)], say)).toBe(
    'reports.rule SL-ENTERED 20',
  );
  expect(columnNote(column('SL', null), [row('SL-ENTERED', 20), row('SL-LIVE', 20)], say)).toBe('reports.ownRule');
  expect(columnNote(column('RING-10', 10), [], say)).toBe('≤ 10 s');
});

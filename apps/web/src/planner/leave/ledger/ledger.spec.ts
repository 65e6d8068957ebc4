import type { LedgerLine } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { cellAddress } from './cell-address';
import { openingsPath } from './openings-path';
import { runningLines } from './running-lines';

const line = (kind: LedgerLine['kind'], minutes: number): LedgerLine => ({
  ...{ id: `${kind} ${minutes}`, kind, minutes, date: '2026-01-01', until: null },
  ...{ at: 0, by: 'planner', note: '', request: null },
});

test('each line says what was left after it, the latest first, and together they are the balance', () => {
  const lines = [line('grant', 2400), line('use', -960), line('return', 480)];
  const told = runningLines({ lines, balance: 1920 });
  expect(told.lines.map(({ kind, left }) => `${kind} ${left}`)).toEqual(['return 1920', 'use 1440', 'grant 2400']);
  expect([told.addsUp, runningLines({ lines, balance: 1921 }).addsUp]).toEqual([true, false]);
});

test('a cell is named as spreadsheets do', () => {
  expect([
    cellAddress(0, 2),
    cellAddress(25, 3),
    cellAddress(26, 10),
    cellAddress(701, 1),
    cellAddress(702, 1),
  ]).toEqual(['A2', 'Z3', 'AA10', 'ZZ1', 'AAA1']);
});

test('what was answered about a file goes with it', () => {
  const path = openingsPath(true, { columns: { number: 0, until: -1 }, kinds: { 年假: 'annual' } });
  const query = new URLSearchParams(path.split('?')[1]);
  expect([query.get('apply'), query.get('number'), query.get('until'), query.getAll('kind')]).toEqual([
    'yes',
    '0',
    '-1',
    ['annual:年假'],
  ]);
});

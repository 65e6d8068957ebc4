import type { LeaveEntry } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { balanceRow, inOrder, isWanted, type BalanceRow } from './balance-rows';

const today = '2026-11-26';
const someone = (number: string, team: string | null = '信用卡组'): BalanceRow['person'] => ({
  ...{ id: number, number, name: `员工${number}`, nameEn: null, team, teamEn: null, site: '上海' },
});
const entry = (kind: LeaveEntry['kind'], minutes: number, until: string | null = null): LeaveEntry => ({
  ...{ kind, minutes, date: '2026-01-01', until },
});
const row = (number: string, entries: LeaveEntry[], asked = 0) =>
  balanceRow(someone(number), entries, { asked, today });

test('what was granted, used, corrected and has ended makes what is left', () => {
  const lines = [
    ...[entry('grant', 2400, '2026-12-31'), entry('use', -960), entry('return', 480)],
    ...[entry('correction', -60), entry('grant', 480, '2026-03-31'), entry('expiry', -480)],
  ];
  const { granted, used, corrected, ended, minutes } = row('1', lines);
  expect([granted, used, corrected, ended, minutes]).toEqual([2880, 480, -60, 480, 1860]);
  expect(granted - used + corrected - ended).toBe(minutes);
});

test('whoever has something that ends within three months, or asks for more than is left, is found', () => {
  const ending = row('1', [entry('grant', 480, '2027-02-26')]);
  const later = row('2', [entry('grant', 480, '2027-02-27')]);
  const short = row('3', [entry('grant', 480)], 481);
  const found = (only: 'ending' | 'short') =>
    [ending, later, short].filter((one) => isWanted(one, { text: '', only }, today)).map(({ person }) => person.number);
  expect([found('ending'), found('short')]).toEqual([['1'], ['3']]);
});

test('people are found by number, name, site and team', () => {
  const one = row('17', []);
  const finds = (wanted: object) => isWanted(one, { text: '', only: 'all', ...wanted }, today);
  expect([finds({ text: '员工17' }), finds({ text: '7' }), finds({ text: '8' })]).toEqual([true, true, false]);
  expect([finds({ site: '上海', team: '信用卡组' }), finds({ team: '投诉组' })]).toEqual([true, false]);
});

test('those with the least left come first where it is asked for', () => {
  const rows = [row('1', [entry('grant', 960)]), row('2', [entry('grant', 960)], 480), row('3', [])];
  expect(inOrder(rows, 'least').map(({ person }) => person.number)).toEqual(['3', '2', '1']);
});

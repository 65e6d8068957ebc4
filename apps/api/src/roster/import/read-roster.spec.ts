import { dayNumber, dayTable } from '@zhiban/time';
import type { RosterImportChoices, ShiftPattern } from '@zhiban/wire';
import { expect, test } from 'vitest';
import type { FileSheet } from '../../platform/tables';
import type { PlannedPerson } from '../judging/roster-people';
import { readRoster, type RosterReading } from './read-roster';

const person = (number: string, name: string): PlannedPerson => ({
  person: { id: `id-${number}`, bornOn: null, skills: [], terms: [], protections: [], availability: [] },
  ...{ number, name, nameEn: null, site: '上海', siteEn: null, team: '信用卡组', teamEn: null },
});
const people = [person('0001', '王芳'), person('0002', '李明'), person('0003', '王芳')];
const early: ShiftPattern = {
  ...{ code: '早', zh: '早班', en: 'Early', start: '06:00', minutes: 480, breaks: [], post: null, retired: false },
};
const usual: RosterImportChoices = {
  ...{ sheet: null, month: null, codes: {}, people: {}, merged: 'out', standing: 'keep', reason: null },
};
const sheet = (rows: string[][], marked: FileSheet['marked'] = []): FileSheet => ({
  rows,
  marked,
  sheets: [],
  read: '',
});
const read = (
  rows: string[][],
  given: Partial<RosterImportChoices> = {},
  marked: FileSheet['marked'] = [],
): RosterReading =>
  readRoster(
    sheet(rows, marked),
    { ...usual, ...given },
    {
      name: 'roster.xlsx',
      people,
      patterns: [early],
      remembered: new Map([['Z', { as: 'pattern', pattern: '早' }]]),
      timeZone: 'Asia/Shanghai',
      now: Date.parse('2026-11-26T10:00:00+08:00'),
      tableOf: () => dayTable('Asia/Shanghai', dayNumber('2026-01-01'), dayNumber('2027-12-31')),
    },
  );
const said = ({ rows }: RosterReading) => rows.map(({ cells }) => cells.map((cell) => cell.said?.as ?? null));
const dates = ({ days }: RosterReading) => days.map(({ date }) => date.slice(5));

test('dates, month and day with weekdays, and days of a month that is asked, are all a header', () => {
  expect(dates(read([['工号', '2026-12-01 周二', '2026-12-02']]))).toEqual(['12-01', '12-02']);
  expect(dates(read([['姓名', '12月31日', '1月1日(五)']], { month: '2026-12' }))).toEqual(['12-31', '01-01']);
  expect(dates(read([['姓名', '30', '31', '1', '2', '合计']], { month: '2026-12' }))).toEqual([
    ...['12-30', '12-31', '01-01', '01-02'],
  ]);
  expect(dates(read([['Name', 'Tue 1 Dec', 'Wed 2 Dec']], { month: '2026-12' }))).toEqual(['12-01', '12-02']);
});

test('a header without months asks for one, and says which it may be', () => {
  const rows = [['2026年11月排班表'], ['姓名', '1', '2', '3'], ['李明', '早', '早', '休']];
  expect(read(rows)).toMatchObject({ asksMonth: true, month: '2026-11', days: [], rows: [] });
  expect(read(rows.slice(1))).toMatchObject({ asksMonth: true, month: '2026-12' });
});

test('lines of weekdays, sums and empty ones are no people', () => {
  const reading = read(
    [
      ['', '姓名', '1', '2', '3'],
      ['', '', '二', '三', '四'],
      ['1', '李明', '早', '', '休'],
      [],
      ['合计', '', '1', '0', '0'],
    ],
    { month: '2026-12' },
  );
  expect(reading.rows.map(({ row, person: found, cells }) => [row, found?.number, cells.map(({ at }) => at)])).toEqual([
    [3, '0002', ['C3', 'E3']],
  ]);
});

test('of two people of one name somebody has to say which; nobody is guessed', () => {
  const rows = [
    ['姓名', '2026-12-01'],
    ['王 芳', '早'],
    ['赵六', '早'],
  ];
  const asked = read(rows).rows;
  expect(asked.map(({ asks, person: found, candidates }) => [asks, found, candidates.length])).toEqual([
    ['same-name', null, 2],
    ['unknown', null, 0],
  ]);
  const told = read(rows, { people: { '2': 'id-0003' } }).rows[0];
  expect([told?.asks, told?.person?.number]).toEqual([null, '0003']);
});

test('a number that is somebody else’s by name is asked about, and a second row of one person, too', () => {
  const { rows } = read([
    ['工号', '姓名', '2026-12-01'],
    ['0001', '李明', '早'],
    ['0002', '李明', '早'],
    ['0002', '', '早'],
  ]);
  expect(rows.map(({ asks, other }) => [asks, other])).toEqual([
    ['other-name', null],
    [null, null],
    ['twice', 3],
  ]);
});

test('codes are known by choice, memory, pattern and custom; the rest by nobody', () => {
  const reading = read([
    ['姓名', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-05'],
    ['李明', 'Z', '早班', '休', '年假', 'Q'],
  ]);
  expect(reading.codes.map(({ code, from }) => [code, from])).toEqual([
    ['Z', 'remembered'],
    ['早班', 'pattern'],
    ['休', 'usual'],
    ['年假', 'usual'],
    ['Q', 'nobody'],
  ]);
  expect(said(reading)).toEqual([['shifts', 'shifts', 'off', 'leave', 'unknown']]);
});

test('times of the clock and several shifts of a day are read as they are written', () => {
  const reading = read([
    ['姓名', '2026-12-01', '2026-12-02'],
    ['李明', '早 + 18:00-20:00 加班', '22:00-06:00'],
  ]);
  const cells = reading.rows[0]?.cells ?? [];
  const hours = cells.map(({ said: each }) =>
    each?.as === 'shifts' ? each.shifts.map(({ from, to, kind }) => [(to - from) / 3_600_000, kind]) : each?.as,
  );
  expect(hours).toEqual([
    [
      [8, 'regular'],
      [2, 'overtime'],
    ],
    [[8, 'regular']],
  ]);
});

test('merged cells have what their first one says, named by their range; worked-out ones are marked', () => {
  const { rows } = read(
    [
      ['姓名', '2026-12-01', '2026-12-02', '2026-12-03'],
      ['李明', '早', '', '早'],
    ],
    {},
    [
      { kind: 'merged', row: 2, column: 1, range: 'B2:C2' },
      { kind: 'formula', row: 2, column: 3 },
    ],
  );
  expect(rows[0]?.cells.map(({ text, merged, formula }) => [text, merged?.range ?? null, formula])).toEqual([
    ['早', 'B2:C2', false],
    ['早', 'B2:C2', false],
    ['早', null, true],
  ]);
});

test.each([
  ['no days', [['姓名', '早']], 'roster.import-no-days'],
  ['a day that the month lacks', [['姓名', '29', '30', '31']], 'roster.import-no-day'],
  ['a day twice', [['姓名', '2026-12-01', '2026-12-01']], 'roster.import-days-twice'],
  ['days far away', [['姓名', '2036-12-01']], 'roster.import-far'],
  [
    'nobody to the left of the days',
    [
      ['', '2026-12-01'],
      ['?', '早'],
    ],
    'roster.import-no-people',
  ],
])('a sheet with %s is refused', (_, rows, code) => {
  expect(() => read(rows, { month: '2026-11' })).toThrow(expect.objectContaining({ code }));
});

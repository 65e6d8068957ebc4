import type { RosterPerson, RosterView, Shift, ShiftPattern } from '@zhiban/wire';
import { expect, test } from 'vitest';
import { printSheets, type Printed } from './print-sheets';

const person = (number: string, team: string | null): RosterPerson => ({
  person: { id: `p${number}`, bornOn: null, skills: [], terms: [], protections: [], availability: [] },
  ...{ number, name: `员工${number}`, nameEn: `Person ${number}`, site: '上海', siteEn: 'Shanghai' },
  ...{ team, teamEn: team && 'Cards', mine: true },
});
const early: ShiftPattern = {
  ...{ code: '早', zh: '早班', en: 'Early', start: '06:00', minutes: 480, breaks: [], post: null, retired: false },
};
const shift = (id: string, of: string, from: string, hours: number, given: Partial<Shift> = {}): Shift => {
  const at = Date.parse(`${from}+08:00`);
  const made = { id, person: of, from: at, to: at + hours * 3_600_000 };
  return { ...made, kind: 'regular', pattern: '早', post: null, breaks: [], ...given };
};
const printed = (people: RosterPerson[], shifts: Shift[], given: Partial<Printed> = {}): Printed => ({
  view: {
    people,
    shifts,
    unpublished: [],
    world: { timeZone: 'Asia/Shanghai', calendar: [] },
  } as unknown as RosterView,
  ...{ first: '2026-12-01', last: '2026-12-14', patterns: [early], which: 'draft', ...given },
});

test('each team has its page, and those without one come last', () => {
  const sheets = printSheets(
    printed([person('1', null), person('2', '信用卡组'), person('3', '信用卡组')], []),
    'A3',
    'zh-CN',
  );
  expect(sheets.map(({ team, rows }) => [team, rows.length])).toEqual([
    ['上海 · 信用卡组', 2],
    [null, 1],
  ]);
});

test('a team in which nobody has a shift takes no paper, as long as another one has', () => {
  const people = [person('1', null), person('2', '信用卡组')];
  const sheets = printSheets(printed(people, [shift('a', 'p1', '2026-12-01T06:00', 8)]), 'A3', 'zh-CN');
  expect(sheets.map(({ team }) => team)).toEqual([null]);
});

test('a team of more people, or more days, than a page holds goes on on another one', () => {
  const people = Array.from({ length: 40 }, (_, i) => person(String(100 + i), '信用卡组'));
  expect(printSheets(printed(people, []), 'A3', 'en').map(({ rows }) => rows.length)).toEqual([32, 8]);
  const long = printSheets(printed(people.slice(0, 2), [], { last: '2027-01-05' }), 'A3', 'en');
  expect(long.map(({ dates }) => dates.length)).toEqual([31, 5]);
});

test('a shift is its code; its times are said where they are not those of the code, and overtime is marked', () => {
  const shifts = [
    shift('a', 'p1', '2026-12-01T06:00', 8),
    shift('b', 'p1', '2026-12-02T07:00', 8),
    shift('c', 'p1', '2026-12-02T18:00', 2, { pattern: null, kind: 'overtime' }),
  ];
  const [sheet] = printSheets(printed([person('1', '信用卡组')], shifts), 'A4', 'en');
  expect(sheet?.rows[0]?.days.slice(0, 3)).toEqual([
    [{ code: '早', times: null, overtime: false }],
    [
      { code: '早', times: '07:00-15:00', overtime: false },
      { code: null, times: '18:00-20:00', overtime: true },
    ],
    [],
  ]);
  expect([sheet?.rows[0]?.hours, sheet?.heads.slice(0, 3), sheet?.used.map(({ code }) => code)]).toEqual([
    ...[18, [1, 1, 0], ['早']],
  ]);
});

test('what was published is printed as people were told, whatever the draft has become', () => {
  const told = shift('a', 'p1', '2026-12-01T06:00', 8);
  const base = printed(
    [person('1', '信用卡组')],
    [shift('a', 'p1', '2026-12-03T06:00', 8), shift('n', 'p1', '2026-12-05T06:00', 8)],
  );
  const view = {
    ...base.view,
    unpublished: [
      { id: 'a', published: told },
      { id: 'n', published: null },
    ],
  };
  const daysOf = (which: Printed['which']) =>
    printSheets({ ...base, view, which }, 'A4', 'en')[0]?.rows[0]?.days.flatMap((day, i) =>
      day.length > 0 ? [i + 1] : [],
    );
  expect([daysOf('draft'), daysOf('published')]).toEqual([[3, 5], [1]]);
});

import { datesBetween, weekdayOf, type DayTable } from '@zhiban/time';
import { peopleColumns, type Language, type Shift, type ShiftPattern } from '@zhiban/wire';
import { workMinutes } from '@zhiban/workforce-roster';
import { harmless } from '../../platform/tables';
import type { WorkbookCell, WorkbookSheet } from '../../platform/workbook';
import { byCell, cellKey } from '../import/import-cells';
import type { PlannedPerson } from '../judging/roster-people';
import { shiftsText } from './shift-text';

export interface RosterPicture {
  first: string;
  last: string;
  people: readonly PlannedPerson[];
  shifts: readonly Shift[];
  patterns: ReadonlyMap<string, ShiftPattern>;
  days: DayTable;
  /** Weekends and holidays. */
  isRest: (date: string) => boolean;
}

const words = {
  'zh-CN': {
    ...{ sheet: '排班', hours: '工时', overtime: '其中加班', shifts: '班次数', total: '人数' },
    weekdays: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  },
  en: {
    ...{ sheet: 'Roster', hours: 'Hours', overtime: 'of it OT', shifts: 'Shifts', total: 'Headcount' },
    weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  },
} as const satisfies Record<Language, object>;

/** People × days with codes and sums; the import reads it again without a change. */
export function rosterTable(picture: RosterPicture, language: Language): WorkbookSheet {
  const say = words[language];
  const dates = [...datesBetween(picture.first, picture.last)];
  const cells = byCell(picture.shifts, picture.days);
  const titled = (column: 'number' | 'name' | 'team') => peopleColumns[column][language === 'en' ? 1 : 0];
  const shown = (text: string | null) => (text ? harmless(text) : null);
  const rows = picture.people.map((person): WorkbookCell[] => {
    const own = dates.map((date) => cells.get(cellKey(person.person.id, date)) ?? []);
    const { name, team } = inLanguage(person, language);
    const days = own.map((shifts) => shiftsText(shifts, picture.patterns, picture.days, language) || null);
    return [shown(person.number), shown(name), shown(team), ...days, ...sums(own.flat())];
  });
  return {
    title: say.sheet,
    head: [
      ...[titled('number'), titled('name'), titled('team')],
      ...dates.map((date) => `${date} ${say.weekdays[weekdayOf(date) - 1] ?? ''}`),
      ...[say.hours, say.overtime, say.shifts],
    ],
    columns: [
      ...[10, 12, 14].map((width) => ({ width, format: null })),
      ...dates.map((date) => ({ width: 11, format: null, centre: true, shade: picture.isRest(date) })),
      ...['0.0', '0.0', null].map((format) => ({ width: 9, format })),
    ],
    rows: [...rows, [say.total, null, null, ...dates.map((date) => heads(picture, cells, date)), null, null, null]],
  };
}

const hours = (shifts: readonly Shift[]): number => shifts.reduce((sum, shift) => sum + workMinutes(shift), 0) / 60;
const sums = (shifts: readonly Shift[]): number[] => [
  hours(shifts),
  hours(shifts.filter(({ kind }) => kind === 'overtime')),
  shifts.length,
];

const heads = ({ people }: RosterPicture, cells: ReadonlyMap<string, Shift[]>, date: string): number =>
  people.filter(({ person }) => cells.has(cellKey(person.id, date))).length;

export const inLanguage = ({ name, nameEn, team, teamEn }: PlannedPerson, language: Language) =>
  language === 'en' ? { name: nameEn ?? name, team: teamEn ?? team } : { name, team };

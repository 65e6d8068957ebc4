import {
  findingKinds,
  needsLead,
  type AttendanceSum,
  type AttendanceSums,
  type FindingKind,
  type Language,
} from '@zhiban/wire';
import { harmless } from '../../platform/tables';
import type { WorkbookCell, WorkbookSheet } from '../../platform/workbook';

const words = {
  'zh-CN': {
    ...{ title: '考勤汇总', site: '职场', team: '班组', number: '工号', name: '姓名', people: '人数' },
    ...{ shifts: '已结束班次', asRostered: '按班出勤', unknown: '无法判断', total: '合计' },
    ...{ times: '{kind}（次）', minutes: '{kind}（分钟）', excused: '不计入（次）', open: '待确认（项）' },
    kinds: {
      ...{ absent: '旷工', late: '迟到', 'early-leave': '早退', away: '中途离岗', 'break-over': '休息超时' },
      ...{
        'extra-break': '计划外休息',
        'not-rostered': '未排班到岗',
        'break-moved': '休息改时',
        'short-arrival': '提前到岗不足',
      },
    },
  },
  en: {
    ...{ title: 'Attendance', site: 'Site', team: 'Team', number: 'Number', name: 'Name', people: 'People' },
    ...{ shifts: 'Shifts over', asRostered: 'As rostered', unknown: 'Not known', total: 'Total' },
    ...{ times: '{kind} (times)', minutes: '{kind} (min)', excused: 'Excused', open: 'To confirm' },
    kinds: {
      ...{ absent: 'Absent', late: 'Late', 'early-leave': 'Left early', away: 'Away', 'break-over': 'Break too long' },
      ...{
        'extra-break': 'Break not rostered',
        'not-rostered': 'Not rostered',
        'break-moved': 'Break moved',
        'short-arrival': 'Short arrival',
      },
    },
  },
} as const satisfies Record<Language, object>;

/** Only what a lead has confirmed is counted by kind; what nobody has looked at yet stands beside it. */
export function attendanceSheet(sums: AttendanceSums, by: 'team' | 'person', language: Language): WorkbookSheet {
  const say = words[language];
  const own = (zh: string | null, en: string | null) => harmless((language === 'en' ? (en ?? zh) : zh) ?? '');
  const who = by === 'person' ? [say.number, say.name] : [say.people];
  const head = [say.site, say.team, ...who, say.shifts, say.asRostered, say.unknown, say.open, say.excused];
  const kindHeads = findingKinds.flatMap((kind) =>
    [say.times, say.minutes].map((form) => form.replace('{kind}', say.kinds[kind])),
  );
  const cells = (row: AttendanceSum, first: WorkbookCell): WorkbookCell[] => [
    first,
    own(row.team, row.teamEn),
    ...(by === 'person'
      ? [harmless(row.person?.number ?? ''), own(row.person?.name ?? '', row.person?.nameEn ?? null)]
      : [row.people]),
    ...[row.shifts, row.asRostered, row.unknown, summed(row, 'open'), summed(row, 'excused')],
    ...findingKinds.flatMap((kind) => countedOf(row, kind)),
  ];
  const rows = sums.rows.map((row) => cells(row, own(row.site, row.siteEn)));
  return {
    title: say.title,
    head: [...head, ...kindHeads],
    columns: [...head, ...kindHeads].map((_, at) => ({
      width: at < 4 ? 14 : 10,
      format: at < 2 + who.length - (by === 'person' ? 0 : 1) ? null : '#,##0',
    })),
    rows: [...rows, cells(sums.total, say.total)],
  };
}

/** What needs no lead is counted as it was found. */
const countedOf = ({ found }: AttendanceSum, kind: FindingKind): number[] =>
  needsLead({ kind }) ? [found[kind].stands, found[kind].minutes] : [found[kind].open, 0];

const summed = ({ found }: AttendanceSum, what: 'open' | 'excused'): number =>
  findingKinds.reduce((sum, kind) => sum + (needsLead({ kind }) ? found[kind][what] : 0), 0);

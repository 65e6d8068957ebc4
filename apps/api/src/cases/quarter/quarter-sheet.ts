import type { CaseKind, CaseQuarter, Language } from '@zhiban/wire';
import type { PlainCell, PlainSheet } from '../../reports';

const words = {
  'zh-CN': {
    ...{
      title: '工单季度统计',
      by: '统计口径',
      name: '名称',
      all: '合计',
      kind: '类型',
      department: '部门',
      none: '未定部门',
    },
    ...{ owner: '处理人', cases: '工单', open: '处理中', settled: '待回访', called: '已回访', overdue: '逾期' },
    ...{
      promises: '到期承诺',
      inTime: '按时办结率',
      calls: '应回访',
      callsInTime: '按时回访率',
      unreached: '未能接通',
    },
    ...{ rated: '评分数', score: '平均评分', flags: '逾期超标次数' },
  },
  en: {
    ...{ title: 'Cases of the quarter', by: 'By', name: 'Name', all: 'All', kind: 'Kind', department: 'Department' },
    ...{ none: 'No department', owner: 'Owner', cases: 'Cases', open: 'Open', settled: 'To call back' },
    ...{ called: 'Called back', overdue: 'Overdue', promises: 'Promises due', inTime: 'Settled in time' },
    ...{ calls: 'Return calls due', callsInTime: 'Called in time', unreached: 'Not reached', rated: 'Ratings' },
    ...{ score: 'Mean score', flags: 'Times over the limit' },
  },
} as const satisfies Record<Language, object>;

const columns = [
  ...(['cases', 'open', 'settled', 'called', 'overdue', 'promises', 'inTime'] as const),
  ...(['calls', 'callsInTime', 'unreached', 'rated', 'score'] as const),
];
type Figures = Pick<CaseQuarter['all'], (typeof columns)[number]>;

/** All of it in one sheet: the sum, each kind, each department, and each owner with overdue cases. */
export function quarterSheet(
  { all, by, owners }: CaseQuarter,
  kinds: readonly Pick<CaseKind, 'code' | 'zh' | 'en'>[],
  departments: readonly { zh: string; en: string }[],
  language: Language,
): PlainSheet {
  const say = words[language];
  const own = language === 'en' ? 'en' : 'zh';
  const named = new Map([
    ...kinds.map((kind) => [`kind ${kind.code}`, kind[own]] as const),
    ...departments.map((department) => [`department ${department.zh}`, department[own]] as const),
  ]);
  const figures = (row: Figures): PlainCell[] => columns.map((column) => cellOf(column, row[column]));
  const rows: PlainCell[][] = [
    [say.all, null, ...figures(all), null],
    ...by.map(({ by: of, key, ...row }) => [
      say[of],
      key === null ? say.none : (named.get(`${of} ${key}`) ?? key),
      ...figures(row),
      null,
    ]),
    ...owners.map(({ owner, overdue, flags }) => [
      ...[say.owner, owner],
      ...columns.map((column) => (column === 'overdue' ? overdue : null)),
      flags,
    ]),
  ];
  return {
    title: say.title,
    head: [say.by, say.name, ...columns.map((column) => say[column]), say.flags],
    units: ['text', 'text', ...columns.map(unitOf), 'count'],
    rows,
  };
}

/** A mean stands as it is: a count would lose its places. */
const unitOf = (column: keyof Figures): PlainSheet['units'][number] => {
  if (column === 'score') return 'text';
  return column === 'inTime' || column === 'callsInTime' ? 'ratio' : 'count';
};

/** A mean score to two places. */
const cellOf = (column: keyof Figures, value: number | null): number | null =>
  column === 'score' && value !== null ? Math.round(value * 100) / 100 : value;

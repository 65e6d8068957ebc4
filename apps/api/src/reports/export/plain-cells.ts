import { type Language, type ReportRow, type ReportTable } from '@zhiban/wire';

export type Unit = 'text' | ReportTable['columns'][number]['unit'];
/** `null`: nothing to say, an empty cell. Ratios 0…1, durations ms. */
export type PlainCell = string | number | null;

/** A report as cells, before any format: what a column holds stands beside it. */
export interface PlainSheet {
  title: string;
  head: string[];
  units: Unit[];
  rows: PlainCell[][];
}

const words = {
  'zh-CN': {
    queue: '队列报表',
    agent: '座席报表',
    total: '合计',
    all: '全部',
    subject: { queue: '队列', agent: '座席' },
    team: '班组',
    gap: '有缺口',
    missing: '有缺数',
    basis: '依据',
    stored: '时段入库值',
    computed: '按计数汇总',
    note: '备注',
    step: {
      interval: '时段',
      day: '营业日',
      week: '周',
      month: '月',
      'time-of-day': '时刻',
      weekday: '星期',
      whole: '时间',
    },
    weekday: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  },
  en: {
    queue: 'Queue report',
    agent: 'Agent report',
    total: 'Total',
    all: 'All',
    subject: { queue: 'Queue', agent: 'Agent' },
    team: 'Team',
    gap: 'has a gap',
    missing: 'figures missing',
    basis: 'Basis',
    stored: 'as stored',
    computed: 'from counts',
    note: 'Note',
    step: {
      interval: 'Interval',
      day: 'Business day',
      week: 'Week',
      month: 'Month',
      'time-of-day': 'Time of day',
      weekday: 'Weekday',
      whole: 'Span',
    },
    weekday: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  },
} as const;

const lang = (language: Language) => (language === 'en' ? 'en' : 'zh');

/** The table as a sheet in a language, its total last. */
export function plainSheet(table: ReportTable, language: Language): PlainSheet {
  const say = words[language];
  const isAgent = table.kind === 'agent';
  const own = lang(language);
  const titles = table.columns.map(
    ({ [own]: title, thresholdSeconds }) => title + (thresholdSeconds === null ? '' : ` ≤ ${thresholdSeconds} s`),
  );
  const cellsOf = (row: ReportRow, first: string): PlainCell[] => [
    first,
    row.subject?.[own] ?? say.all,
    ...(isAgent ? [row.subject?.team ?? null] : []),
    ...row.values,
    say[row.basis],
    [row.gap && say.gap, row.missing && say.missing].filter(Boolean).join(', ') || null,
  ];
  const stepName = (step: string) =>
    table.by === 'weekday' ? (say.weekday[Number(step) - 1] ?? step) : step || `${table.from} – ${table.to}`;
  const rows = table.rows.map((row) => cellsOf(row, stepName(row.step)));
  if (table.total) rows.push(cellsOf(table.total, say.total));
  const subject = [say.subject[table.kind], ...(isAgent ? [say.team] : [])];
  return {
    title: say[table.kind],
    head: [say.step[table.by], ...subject, ...titles, say.basis, say.note],
    units: ['text', ...subject.map(() => 'text' as const), ...table.columns.map(({ unit }) => unit), 'text', 'text'],
    rows,
  };
}

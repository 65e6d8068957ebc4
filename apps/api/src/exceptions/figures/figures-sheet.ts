import type { ExceptionFigures, Language } from '@zhiban/wire';
import { harmless } from '../../platform/tables';
import type { WorkbookCell, WorkbookSheet } from '../../platform/workbook';

type Row = ExceptionFigures['by'][number];

const words = {
  'zh-CN': {
    ...{ title: '服务异常指标', by: '分类', key: '项目', all: '合计', none: '未评估', noDepartment: '未指定部门' },
    ...{ exceptions: '异常数', rate: '异常率（每次来电）', due: '应解决', inTime: '按时解决率' },
    ...{ answered: '已回访', satisfied: '满意率' },
    dimensions: { kind: '类别', level: '级别', department: '部门' },
    kinds: { process: '流程类', quality: '质量类', promise: '承诺类', complaint: '投诉类' },
    levels: { 1: '一级', 2: '二级', 3: '三级' },
  },
  en: {
    ...{ title: 'Service exceptions', by: 'By', key: 'Which', all: 'All' },
    ...{ none: 'Not assessed', noDepartment: 'No department' },
    ...{ exceptions: 'Exceptions', rate: 'Rate (per contact)', due: 'To be solved', inTime: 'In time' },
    ...{ answered: 'Customers asked', satisfied: 'Satisfied' },
    dimensions: { kind: 'Kind', level: 'Level', department: 'Department' },
    kinds: { process: 'Process', quality: 'Quality', promise: 'Promise', complaint: 'Complaint' },
    levels: { 1: 'Level 1', 2: 'Level 2', 3: 'Level 3' },
  },
} as const satisfies Record<Language, object>;

/** EXC-5 as a sheet: the sum first, then by kind, level and department. `department`: its name in the reader's language. */
export function figuresSheet(
  { all, by }: Pick<ExceptionFigures, 'all' | 'by'>,
  language: Language,
  department: (zh: string) => string,
): WorkbookSheet {
  const say = words[language];
  const cells = (figures: ExceptionFigures['all']): WorkbookCell[] => [
    ...[figures.exceptions, figures.rate, figures.due, figures.inTime, figures.answered, figures.satisfied],
  ];
  return {
    title: say.title,
    head: [say.by, say.key, say.exceptions, say.rate, say.due, say.inTime, say.answered, say.satisfied],
    columns: [null, null, '#,##0', '0.00%', '#,##0', '0.0%', '#,##0', '0.0%'].map((format, at) => ({
      width: at < 2 ? 18 : 14,
      format,
    })),
    rows: [
      [say.all, '', ...cells(all)],
      ...by.map((row) => [say.dimensions[row.by], harmless(keyName(row)), ...cells(row)]),
    ],
  };

  function keyName({ by: dimension, key }: Row): string {
    if (key === null) return dimension === 'department' ? say.noDepartment : say.none;
    if (dimension === 'department') return department(key);
    const names: Readonly<Record<string, string>> = dimension === 'kind' ? say.kinds : say.levels;
    return names[key] ?? key;
  }
}

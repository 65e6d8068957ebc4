import { minutesOfTime } from '@zhiban/time';
import type { Language, Publication, ShiftPattern } from '@zhiban/wire';
import type { WorkbookSheet } from '../../platform/workbook';

export interface LegendFacts {
  used: readonly ShiftPattern[];
  /** `null`: the draft, or nothing of these days was published. */
  publication: Publication | null;
  which: 'draft' | 'published';
  timeZone: string;
  made: string;
}

const words = {
  'zh-CN': {
    ...{ title: '图例', code: '代码', name: '班次', hours: '时间', minutes: '时长（小时）' },
    ...{ draft: '草稿，尚未发布', published: '已发布', nothing: '这些日子尚未发布', made: '导出时间', why: '说明' },
    publication: (number: number, by: string) => `第 ${number} 次发布，${by}`,
  },
  en: {
    ...{ title: 'Legend', code: 'Code', name: 'Shift', hours: 'Time', minutes: 'Length (h)' },
    ...{
      draft: 'Draft, not published',
      published: 'Published',
      nothing: 'Not published yet',
      made: 'Made',
      why: 'Why',
    },
    publication: (number: number, by: string) => `Publication ${number}, by ${by}`,
  },
} as const;

/** What the codes are, and which roster it is. */
export function rosterLegend(facts: LegendFacts, language: Language): WorkbookSheet {
  const say = words[language];
  const { publication } = facts;
  const told = publication ? say.publication(publication.number, publication.by) : say.nothing;
  return {
    title: say.title,
    head: [say.code, say.name, say.hours, say.minutes],
    columns: [12, 36, 16, 14].map((width) => ({ width, format: null })),
    rows: [
      ...facts.used.map((pattern) => [
        pattern.code,
        language === 'en' ? pattern.en : pattern.zh,
        hoursOf(pattern),
        pattern.minutes / 60,
      ]),
      [],
      [say[facts.which], facts.which === 'published' ? told : null],
      ...(publication?.why && facts.which === 'published' ? [[say.why, publication.why]] : []),
      [say.made, `${facts.made} (${facts.timeZone})`],
    ],
  };
}

export function hoursOf({ start, minutes }: Pick<ShiftPattern, 'start' | 'minutes'>): string {
  const end = (minutesOfTime(start) + minutes) % 1440;
  return `${start}-${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`;
}

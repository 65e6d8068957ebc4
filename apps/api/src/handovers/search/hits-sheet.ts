import type { HandoverHit, Language } from '@zhiban/wire';
import type { PlainSheet } from '../../reports';

const words = {
  'zh-CN': {
    ...{ title: '交接记录搜索结果', number: '编号', place: '地点', date: '日期', duty: '班次', state: '状态' },
    ...{ section: '部分', said: '内容', red: '红色', leftOut: '略去', yes: '是' },
    states: { open: '草稿', handed: '待接班签字', signed: '已签字', skipped: '未交接' },
    sections: {
      ...{ figures: '指标', breaches: '超限', exceptions: '异常', attendance: '考勤与换班', remarks: '说明' },
      ...{ replies: '待回复客户', tasks: '遗留与任务', notices: '公告', checklist: '检查单', relief: '接班' },
    },
  },
  en: {
    ...{ title: 'Handover records found', number: 'No.', place: 'Place', date: 'Date', duty: 'Duty', state: 'State' },
    ...{ section: 'Part', said: 'Text', red: 'Red', leftOut: 'Left out', yes: 'yes' },
    states: { open: 'draft', handed: 'to be taken over', signed: 'signed', skipped: 'skipped' },
    sections: {
      ...{ figures: 'Figures', breaches: 'Breaches', exceptions: 'Exceptions', attendance: 'Attendance and swaps' },
      ...{ remarks: 'Remarks', replies: 'Replies owed', tasks: 'Tasks', notices: 'Notices', checklist: 'Checklist' },
      relief: 'Relief',
    },
  },
} as const satisfies Record<Language, object>;

/** What a search found as a sheet, an entry a row: a lead's words, or else the fact's own sentence. */
export function hitsSheet(hits: readonly HandoverHit[], language: Language): PlainSheet {
  const say = words[language];
  const own = language === 'en' ? 'en' : 'zh';
  const mark = (so: boolean) => (so ? say.yes : '');
  return {
    title: say.title,
    head: [say.number, say.place, say.date, say.duty, say.state, say.section, say.said, say.red, say.leftOut],
    units: Array<'text'>(9).fill('text'),
    rows: hits.map((hit) => [
      ...[hit.number ?? '', hit.place[own], hit.turn.date, hit.turn[own], say.states[hit.state]],
      ...[say.sections[hit.section], hit.words ?? hit[own], mark(hit.red), mark(hit.leftOut)],
    ]),
  };
}

/** Refusals of the roster; part of `errorTable`. What the rule-book says against an edit is an answer, not one of these. */
export const rosterErrors = {
  'roster.two-at-once': {
    status: 409,
    zh: '同一人同一时间已有班次，未保存。',
    en: 'Somebody would have two shifts at one time; nothing was saved.',
  },
  'roster.draft-in-the-way': {
    status: 409,
    zh: '{date} 的班次在草稿中已被 {by} 改过、尚未发布；请先发布或撤销该改动。',
    en: 'The shifts of {date} were changed in the draft by {by} and not published yet; publish or undo that first.',
  },
  'roster.no-edit': { status: 404, zh: '没有这一步操作。', en: 'There is no such edit.' },
  'roster.not-yours': {
    status: 403,
    zh: '只能撤销或重做自己的操作。',
    en: 'Only one’s own edits can be undone and done again.',
  },
  'roster.turned': { status: 409, zh: '这一步已经撤销或重做过。', en: 'This was undone or done again already.' },
  'roster.no-place': {
    status: 403,
    zh: '您无权处理该职场或班组的排班。',
    en: 'The roster of this site or team is not yours to handle.',
  },
  'roster.no-publication': { status: 404, zh: '没有这次发布。', en: 'There is no such publication.' },
  'roster.no-own-person': {
    status: 409,
    zh: '您的账号没有关联员工，因此没有班表。',
    en: 'Your account belongs to no person of the centre, so it has no roster.',
  },
  'roster.no-feed': {
    status: 404,
    zh: '没有这个日历地址，或它已经停用。',
    en: 'There is no such calendar address, or it was revoked.',
  },
  'roster.no-pattern': { status: 404, zh: '没有班次“{code}”。', en: 'There is no shift pattern “{code}”.' },
  'roster.no-rotation': { status: 404, zh: '没有这个轮班表。', en: 'There is no such rotation.' },
  'roster.pattern-break': {
    status: 400,
    zh: '这段休息放不进班次或其时间窗。',
    en: 'The break does not fit into its window or the shift.',
  },
  'roster.unknown-code': { status: 400, zh: '没有名为“{code}”的班次。', en: 'No shift pattern is called “{code}”.' },
  'roster.not-monday': { status: 400, zh: '必须是星期一。', en: 'It has to be a Monday.' },
  'roster.no-shift': { status: 404, zh: '没有这个班次。', en: 'There is no such shift.' },
  'roster.no-import': {
    status: 404,
    zh: '这个文件已不在服务器上，请重新选择。',
    en: 'The server no longer has this file; choose it again.',
  },
  'roster.import-no-sheet': { status: 400, zh: '文件中没有工作表“{sheet}”。', en: 'The file has no sheet “{sheet}”.' },
  'roster.import-no-days': {
    status: 400,
    zh: '工作表中找不到写有日期的表头行。日期可写作 2026-12-01、12月1日，或至少连续三天的 1、2、3。',
    en: 'No row of days was found. Days may be written as 2026-12-01, 12/1, 1 Dec, or at least three in a row as 1, 2, 3.',
  },
  'roster.import-no-people': {
    status: 400,
    zh: '日期左侧找不到工号或姓名列。',
    en: 'There is no column of employee numbers or names to the left of the days.',
  },
  'roster.import-no-day': {
    status: 400,
    zh: '{at} 写的日期在所选月份中不存在。',
    en: '{at} is a day that the month does not have.',
  },
  'roster.import-days-twice': {
    status: 400,
    zh: '{at} 的日期 {date} 在表头中出现两次。',
    en: 'The day {date} in {at} is in the header twice.',
  },
  'roster.import-far': {
    status: 400,
    zh: '{at} 的日期 {date} 离今天超过三年，请检查表头或所选月份。',
    en: '{at} is {date}, more than three years from today; check the header or the month.',
  },
  'roster.import-too-many': {
    status: 400,
    zh: '一次最多导入 {max} 格，此表有 {count} 格。请拆成几个文件。',
    en: 'At most {max} cells come in at once; this sheet has {count}. Split it.',
  },
  'roster.import-moved': {
    status: 409,
    zh: '预览之后，{by} 改动了其中员工的班次。请重新查看预览，未导入任何内容。',
    en: '{by} has changed shifts of these people since the preview. Look at it again; nothing was taken over.',
  },
} as const;

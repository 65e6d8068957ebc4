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
} as const;

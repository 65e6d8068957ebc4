/** Refusals of notices; part of `errorTable`. */
export const noticeErrors = {
  'notice.none': { status: 404, zh: '没有这条公告。', en: 'There is no such announcement.' },
  'notice.not-place': {
    status: 403,
    zh: '您无权向“{place}”发布公告。',
    en: 'You may not publish announcements for “{place}”.',
  },
  'notice.place-unknown': {
    status: 422,
    zh: '没有名为“{place}”的职场或班组。',
    en: 'There is no site or team “{place}”.',
  },
  'notice.time': {
    status: 400,
    zh: '截止时间必须在开始时间和现在之后。',
    en: 'It must end after its beginning, and after now.',
  },
  'notice.withdrawn': {
    status: 409,
    zh: '公告已撤回，不能再更改。',
    en: 'The announcement was withdrawn and cannot be changed any more.',
  },
  'notice.corrected': {
    status: 409,
    zh: '公告已更正，请看新的内容。',
    en: 'The announcement was corrected meanwhile; read it as it stands now.',
  },
} as const;

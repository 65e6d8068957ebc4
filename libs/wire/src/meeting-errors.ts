/** Refusals of meetings; part of `errorTable`. */
export const meetingErrors = {
  'meeting.none': { status: 404, zh: '没有这次会议。', en: 'There is no such meeting.' },
  'meeting.not-place': {
    status: 403,
    zh: '您无权为“{place}”开会议记录。',
    en: 'You may not keep meetings of “{place}”.',
  },
  'meeting.place-unknown': {
    status: 422,
    zh: '没有“{place}”这个职场或班组。',
    en: 'There is no site or team “{place}”.',
  },
  'meeting.time': {
    status: 422,
    zh: '会议时间最早为 14 天前，最晚为 2 小时后。',
    en: 'A meeting begins within the last 14 days or the next 2 hours.',
  },
  'meeting.not-begun': {
    status: 409,
    zh: '会议还没有开始，不能签字。',
    en: 'The meeting has not begun; it cannot be signed yet.',
  },
  'meeting.signed': {
    status: 409,
    zh: '会议记录已签字，不能再更改；可以补充说明。',
    en: 'The minutes are signed and stay as they are; something can be added to them.',
  },
  'meeting.unsigned': {
    status: 409,
    zh: '会议记录还没有签字，请直接修改。',
    en: 'The minutes are not signed yet; change them instead.',
  },
  'meeting.unmarked': {
    status: 409,
    zh: '还有 {count} 人没有点名，不能签字。',
    en: 'Not marked yet: {count}. It can be signed once everybody is.',
  },
  'meeting.empty': {
    status: 409,
    zh: '没有人到会，也没有记录，不能签字。请写明原因。',
    en: 'Nobody was there and nothing is written; say why before you sign.',
  },
  'meeting.no-person': { status: 422, zh: '没有工号 {number}。', en: 'There is no employee {number}.' },
} as const;

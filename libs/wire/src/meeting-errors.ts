/** Refusals of meetings; part of `errorTable`. */
export const meetingErrors = {
  'meeting.none': { status: 404, zh: '没有这次会议。', en: 'There is no such meeting.' },
  'meeting.not-place': {
    status: 403,
    zh: '您无权为“{place}”开会议记录。',
    en: 'You may not keep meetings of “{place}”.',
  },
  'meeting.signed': {
    status: 409,
    zh: '会议记录已签字，不能再更改。',
    en: 'The minutes are signed and stay as they are.',
  },
  'meeting.unmarked': {
    status: 409,
    zh: '还有 {count} 人没有点名，不能签字。',
    en: '{count} people are not marked yet; it cannot be signed.',
  },
  'meeting.no-person': { status: 422, zh: '没有工号 {number}。', en: 'There is no employee {number}.' },
} as const;

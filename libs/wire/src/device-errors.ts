/** Refusals of the TVs; part of `errorTable`. */
export const deviceErrors = {
  'device.code': {
    status: 422,
    zh: '没有这个配对码，或已过期；请以电视上显示的为准。',
    en: 'There is no such code, or it has run out; use the one that the TV shows.',
  },
  'device.guesses': {
    status: 429,
    zh: '输错配对码次数过多，请在 {seconds} 秒后重试。',
    en: 'Too many wrong codes; try again in {seconds} seconds.',
  },
  'device.name': {
    status: 409,
    zh: '已有名为“{name}”的电视。',
    en: 'There is already a TV named “{name}”.',
  },
  'device.away': {
    status: 409,
    zh: '这台电视当前未连接，未能执行。',
    en: 'This TV is not connected at the moment; nothing was done.',
  },
  'device.too-many-pairings': {
    status: 429,
    zh: '等待配对的电视过多，请在 {seconds} 秒后重试。',
    en: 'Too many TVs are waiting to be paired; try again in {seconds} seconds.',
  },
  'device.only': { status: 403, zh: '只有电视可以发送此消息。', en: 'Only a TV may send this message.' },
  'board.not-yours': {
    status: 403,
    zh: '这台电视不可查看看板“{board}”。',
    en: 'This TV may not show the board “{board}”.',
  },
} as const;

/** Refusals of the door, the floor and the boards; part of `errorTable`. */
export const liveErrors = {
  'door.key': {
    status: 401,
    zh: '需要有效的接入密钥（Authorization: Bearer）。',
    en: 'A valid key of the event door is needed (Authorization: Bearer).',
  },
  'door.too-fast': {
    status: 429,
    zh: '事件发送过快，请在 {seconds} 秒后重试。',
    en: 'Events come too fast; try again in {seconds} second(s).',
  },
  'door.future': {
    status: 422,
    zh: '时间比服务器时间晚 5 分钟以上。',
    en: 'The time is more than 5 minutes ahead of the server.',
  },
  'door.too-old': {
    status: 422,
    zh: '时间早于事件保留期（{days} 天）。',
    en: 'The time is before the {days} days for which events are kept.',
  },
  'door.batch': {
    status: 422,
    zh: '批次中有 {count} 处不正确，未保存任何事件。',
    en: 'The batch is wrong in {count} place(s); none of its events is stored.',
  },
  'call.unknown': { status: 404, zh: '当前没有这个通话。', en: 'There is no such call at present.' },
  'call.no-number': { status: 404, zh: '该通话没有号码。', en: 'This call has no number.' },
  'board.unknown': { status: 404, zh: '没有看板“{board}”。', en: 'There is no board “{board}”.' },
  'board.too-many': {
    status: 429,
    zh: '一个页面最多显示 {max} 个看板。',
    en: 'One page may show at most {max} boards.',
  },
  'figure.unknown': {
    status: 404,
    zh: '看板上没有这个数字。',
    en: 'The board has no such figure.',
  },
  'past.too-many': {
    status: 429,
    zh: '已有 {max} 个回放在进行，请稍后再试。',
    en: '{max} replays are running already; try again later.',
  },
  'past.not-stored': {
    status: 422,
    zh: '这一时刻没有保存事件，无法回放。',
    en: 'No events are stored of that moment, so it cannot be played.',
  },
  'past.other-moment': {
    status: 409,
    zh: '已改看另一时刻。',
    en: 'Another moment was asked for meanwhile.',
  },
  'past.closed': {
    status: 409,
    zh: '回放已结束，请重新打开。',
    en: 'The replay has ended; open it again.',
  },
  'live.starting': {
    status: 503,
    zh: '正在恢复现场数据，请稍候。',
    en: 'The floor is being restored; try again in a moment.',
  },
} as const;

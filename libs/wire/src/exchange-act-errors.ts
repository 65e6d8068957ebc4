/** Refusals of acts on the exchange; part of `errorTable`. Those in `actObstacles` also tell why an act is not offered. */
export const exchangeActErrors = {
  'exchange-act.no-asterisk': {
    status: 409,
    zh: '只有 Asterisk 交换机支持此操作，该数据源不是 Asterisk。',
    en: 'Only an Asterisk exchange can do this, and this source is none.',
  },
  'exchange-act.switched-off': {
    status: 409,
    zh: '服务器未开启对交换机的这类操作（ACD_AMI_ACTS）。',
    en: 'Such acts on the exchange are switched off on this server (ACD_AMI_ACTS).',
  },
  'exchange-act.link-down': {
    status: 409,
    zh: '与交换机的连接当前不可用，未发送任何指令。',
    en: 'The link to the exchange is not up at the moment; nothing was sent.',
  },
  'exchange-act.no-right': {
    status: 409,
    zh: '交换机上的管理账号没有此操作的权限（manager.conf）。',
    en: 'The manager account on the exchange lacks the right to do this (manager.conf).',
  },
  'exchange-act.not-yours': {
    status: 403,
    zh: '您无权对该坐席执行此操作。',
    en: 'You may not do this to this seat.',
  },
  'exchange-act.logged-out': {
    status: 409,
    zh: '该坐席未签入任何队列。',
    en: 'This seat is not logged in to any queue.',
  },
  'exchange-act.not-in-queue': {
    status: 409,
    zh: '该坐席未签入此队列。',
    en: 'This seat is not logged in to that queue.',
  },
  'exchange-act.not-paused': {
    status: 409,
    zh: '该坐席未置忙。',
    en: 'This seat is not paused.',
  },
  'exchange-act.static-member': {
    status: 409,
    zh: '该坐席是队列的固定成员，只能在交换机的配置中移出。',
    en: 'This seat is a fixed member of the queue; only the configuration of the exchange can take it out.',
  },
  'exchange-act.no-talk': {
    status: 409,
    zh: '该坐席当前没有队列通话。',
    en: 'There is no queue call at this seat at the moment.',
  },
  'exchange-act.no-channel': {
    status: 409,
    zh: '在交换机上找不到该坐席的这通电话，可能刚刚结束。',
    en: 'The call of this seat is not found on the exchange; it may have ended just now.',
  },
  'exchange-act.lasting-channel': {
    status: 409,
    zh: '该坐席的所有通话共用一条线路（AgentLogin），无法只监听这一通。',
    en: 'This seat has one line for all its calls (AgentLogin), so that one call alone cannot be listened to.',
  },
  'exchange-act.own-phone': {
    status: 409,
    zh: '该话机就是被监听坐席的话机，请填写自己的话机。',
    en: 'This phone is the one of the seat itself; name your own.',
  },
  'exchange-act.no-phone': {
    status: 400,
    zh: '请填写要振铃的自己的话机，例如 PJSIP/1001。',
    en: 'Name your own phone that is to ring, such as PJSIP/1001.',
  },
  'exchange-act.phone': {
    status: 400,
    zh: '话机应写成 PJSIP/1001 的形式：PJSIP、SIP 或 IAX2，其后只含字母、数字、点、横线和下划线。',
    en: 'A phone is written as PJSIP/1001: PJSIP, SIP or IAX2, then letters, digits, dots, dashes and underscores alone.',
  },
  'exchange-act.pause-reason': {
    status: 400,
    zh: '设置中没有置忙原因“{reason}”。',
    en: 'The settings have no pause reason “{reason}”.',
  },
  'exchange-act.under-way': {
    status: 409,
    zh: '您对该坐席的上一个操作尚未结束，请稍候。',
    en: 'Your last act on this seat has not ended yet; wait a moment.',
  },
  'exchange-act.hearing': {
    status: 409,
    zh: '您的上一次监听尚未结束，请先挂断。',
    en: 'You are still in another call; hang up first.',
  },
  'exchange-act.no-answer': {
    status: 503,
    zh: '交换机未及时应答，未执行任何操作。',
    en: 'The exchange did not answer in time; nothing was done.',
  },
  'exchange-act.too-many': {
    status: 429,
    zh: '发往交换机的指令过多，请稍后重试。',
    en: 'Too many acts are on their way to the exchange; try again in a moment.',
  },
} as const;

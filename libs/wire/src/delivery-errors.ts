/** Why something could not be sent to another machine; part of `errorTable`. Kept with the message, so a code never changes. */
export const deliveryErrors = {
  'outgoing.not-an-address': { status: 400, zh: '这不是完整的网址。', en: 'This is not a complete web address.' },
  'outgoing.scheme': {
    status: 400,
    zh: '只能向 https 地址发送；http 地址须由服务器所有者以 OUTGOING_ALLOW 允许。',
    en: 'Only https is possible; http needs the permission of the machine’s owner (OUTGOING_ALLOW).',
  },
  'outgoing.userinfo': {
    status: 400,
    zh: '网址中不能带用户名或密码。',
    en: 'The address must not carry a user name or a password.',
  },
  'outgoing.port': { status: 400, zh: '端口不能为 0。', en: 'The port must not be 0.' },
  'outgoing.forbidden': {
    status: 400,
    zh: '{host} 不是公网地址，不能向它发送；确有需要时由服务器所有者以 OUTGOING_ALLOW 允许。',
    en: '{host} is not a public address, so nothing is sent there; the machine’s owner may allow it (OUTGOING_ALLOW).',
  },
  'delivery.unresolved': { status: 502, zh: '找不到主机 {host}。', en: 'The host {host} is not found.' },
  'delivery.unreachable': { status: 502, zh: '连不上 {host}（{why}）。', en: '{host} cannot be reached ({why}).' },
  'delivery.timeout': {
    status: 504,
    zh: '对方在 {seconds} 秒内没有答复。',
    en: 'There was no answer within {seconds} seconds.',
  },
  'delivery.redirect': {
    status: 502,
    zh: '对方要求转到别处（{status}），转址一律不跟随。',
    en: 'It asks to go elsewhere ({status}); redirects are not followed.',
  },
  'delivery.status': { status: 502, zh: '对方答复 {status}。', en: 'It answered {status}.' },
  'delivery.too-large': {
    status: 413,
    zh: '内容超过 {kilobytes} KB，没有发送。',
    en: 'It is larger than {kilobytes} kB and was not sent.',
  },
  'delivery.mail-off': {
    status: 409,
    zh: '还没有设置邮件服务器（环境变量 SMTP_URL 和 MAIL_FROM）。',
    en: 'No mail server is set up (environment variables SMTP_URL and MAIL_FROM).',
  },
  'delivery.mail-refused': {
    status: 502,
    zh: '邮件服务器拒绝：{answer}。',
    en: 'The mail server refuses: {answer}.',
  },
  'delivery.mail-trouble': {
    status: 502,
    zh: '邮件服务器暂时无法使用：{why}。',
    en: 'The mail server cannot be used at the moment: {why}.',
  },
  'delivery.target-gone': {
    status: 410,
    zh: '接收方已删除。',
    en: 'The receiver has been removed.',
  },
  'delivery.not-yet': {
    status: 503,
    zh: '还没到发送的时候，到时自动发送。',
    en: 'It is not the time yet; it is sent then.',
  },
  'delivery.robot-refused': {
    status: 502,
    zh: '机器人答复错误 {code}：{answer}。',
    en: 'The robot answers error {code}: {answer}.',
  },
  'delivery.robot-busy': {
    status: 429,
    zh: '机器人说发得太频繁（{code}），稍后再发。',
    en: 'The robot says that it gets too many messages ({code}); it is sent again later.',
  },
  'delivery.interrupted': {
    status: 503,
    zh: '发送时服务器停止，稍后重发。',
    en: 'The server stopped while it was sending; it is sent again.',
  },
  'delivery.fault': { status: 500, zh: '发送时出错：{why}。', en: 'Sending failed: {why}.' },
  'notifications.name-taken': {
    status: 409,
    zh: '已有名为“{name}”的接收方。',
    en: 'There is a receiver named “{name}” already.',
  },
  'outbox.settled': {
    status: 409,
    zh: '该消息已发出，不再重发。',
    en: 'This message has been sent; it is not sent again.',
  },
} as const;

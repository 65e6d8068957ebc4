/** Refusals of what agents ask from the seat. */
export const floorAskErrors = {
  'ask.no-person': {
    status: 409,
    zh: '此账号尚未关联员工，请联系管理员。',
    en: 'This account belongs to no person yet; ask an administrator.',
  },
  'leave.open': {
    status: 409,
    zh: '已有一个未结束的离席申请。',
    en: 'There is a short leave that has not ended yet.',
  },
  'leave.none': {
    status: 409,
    zh: '没有可以这样处理的离席申请。',
    en: 'There is no short leave for which this can be done.',
  },
  'leave.step': {
    status: 409,
    zh: '该离席申请已变化，请查看最新状态。',
    en: 'This short leave has changed meanwhile; look at it again.',
  },
  'hand.open': { status: 409, zh: '已经举手，请等待主管。', en: 'The hand is up already; somebody will come.' },
  'hand.none': { status: 409, zh: '没有举手。', en: 'No hand is up.' },
} as const;

/** Refusals of the ledger of exceptions; part of `errorTable`. */
export const exceptionErrors = {
  'exception.none': { status: 404, zh: '没有这条异常。', en: 'There is no such exception.' },
  'exception.wrong-step': {
    status: 409,
    zh: '该异常现在不能这样处理。',
    en: 'This cannot be done with the exception as it stands.',
  },
  'exception.not-place': {
    status: 403,
    zh: '您无权为该班组登记异常。',
    en: 'You may not report for this team.',
  },
  'exception.alarm-none': { status: 404, zh: '没有这条告警。', en: 'There is no such alarm.' },
  'exception.alarm-taken': {
    status: 409,
    zh: '该告警已登记为异常 YC-{number}。',
    en: 'The alarm is exception YC-{number} already.',
  },
  'exception.no-owner': {
    status: 422,
    zh: '没有名为“{name}”的可处理该异常的人员。',
    en: 'Nobody named “{name}” may handle this exception.',
  },
  'exception.department-unknown': {
    status: 422,
    zh: '没有名为“{name}”的部门。',
    en: 'There is no department “{name}”.',
  },
  'exception.due-past': { status: 400, zh: '期限必须在现在之后。', en: 'The due time must be still to come.' },
  'exception.customer-asked': {
    status: 409,
    zh: '涉及客户的异常须先问客户是否满意。',
    en: 'Where a customer is concerned they are asked whether they are satisfied.',
  },
  'exception.no-customer': {
    status: 409,
    zh: '该异常不涉及客户。',
    en: 'No customer is concerned in this exception.',
  },
  'exception-settings.stale': {
    status: 409,
    zh: '设置已被 {author} 修改，请刷新后重试。',
    en: '{author} has changed the settings meanwhile; reload and try again.',
  },
  'exception-settings.department-twice': {
    status: 400,
    zh: '部门“{name}”出现两次。',
    en: 'The department “{name}” is there twice.',
  },
} as const;

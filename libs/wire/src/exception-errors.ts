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
  'emergency.plan-none': { status: 404, zh: '没有这份应急预案。', en: 'There is no such emergency plan.' },
  'emergency.plan-stale': {
    status: 409,
    zh: '预案已被 {author} 修改，请刷新后重试。',
    en: '{author} has changed the plan meanwhile; reload and try again.',
  },
  'emergency.plan-off': { status: 409, zh: '该预案已停用。', en: 'This plan is no longer in use.' },
  'emergency.step-twice': { status: 400, zh: '步骤“{code}”出现两次。', en: 'The step “{code}” is there twice.' },
  'emergency.run-none': { status: 404, zh: '没有这次应急处置。', en: 'There is no such run of a plan.' },
  'emergency.run-over': { status: 409, zh: '这次处置已经结束。', en: 'This run is over.' },
  'emergency.step-none': { status: 404, zh: '预案中没有这个步骤。', en: 'The plan has no such step.' },
  'emergency.steps-open': {
    status: 409,
    zh: '还有 {n} 个步骤没有完成，也没有注明跳过。',
    en: '{n} steps are neither done nor left out with a reason.',
  },
  'corrective.none': { status: 404, zh: '没有这项整改措施。', en: 'There is no such corrective action.' },
  'corrective.wrong-step': {
    status: 409,
    zh: '该整改措施现在不能这样处理。',
    en: 'This cannot be done with the action as it stands.',
  },
  'corrective.own-check': {
    status: 409,
    zh: '整改由责任人以外的人验收。',
    en: 'Somebody other than its owner checks a corrective action.',
  },
} as const;

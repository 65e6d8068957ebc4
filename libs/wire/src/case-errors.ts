/** Refusals of customers' cases; part of `errorTable`. */
export const caseErrors = {
  'case.none': { status: 404, zh: '没有这张工单。', en: 'There is no such case.' },
  'case.wrong-step': {
    status: 409,
    zh: '该工单现在不能这样处理。',
    en: 'This cannot be done with the case as it stands.',
  },
  'case.not-yours': {
    status: 403,
    zh: '只有该工单的处理人或主管可以处理。',
    en: 'Only its owner, or who handles the cases of its team, may do this.',
  },
  'case.not-place': { status: 403, zh: '您无权为该班组登记工单。', en: 'You may not open a case for this team.' },
  'case.kind-unknown': { status: 422, zh: '没有名为“{kind}”的工单类型。', en: 'There is no kind of case “{kind}”.' },
  'case.department-unknown': {
    status: 422,
    zh: '没有名为“{name}”的部门。',
    en: 'There is no department “{name}”.',
  },
  'case.owner-none': {
    status: 422,
    zh: '“{name}”不能处理该班组的工单。',
    en: '“{name}” may not own a case of this team.',
  },
  'case.promise-past': { status: 400, zh: '承诺时间必须在现在之后。', en: 'The promised time must be still to come.' },
  'case.calls-few': {
    status: 409,
    zh: '至少要有 {needed} 次未接通的回访才能结束，现有 {made} 次。',
    en: 'Leaving off needs {needed} return calls that nobody took; there are {made}.',
  },
  'case.same-owner': { status: 400, zh: '不能交给同一个人。', en: 'Somebody else has to take them over.' },
  'case-settings.stale': {
    status: 409,
    zh: '设置已被 {author} 修改，请刷新后重试。',
    en: '{author} has changed the settings meanwhile; reload and try again.',
  },
  'case-settings.kind-twice': {
    status: 400,
    zh: '类型代码“{kind}”出现两次。',
    en: 'The kind “{kind}” is there twice.',
  },
  'case-settings.kind-gone': {
    status: 400,
    zh: '类型“{kind}”已被使用过，只能停用，不能删除。',
    en: 'The kind “{kind}” stays known for the cases that have it; it can be no longer offered, but not removed.',
  },
  'case-settings.none-offered': {
    status: 400,
    zh: '至少要有一种可选的类型。',
    en: 'At least one kind has to be offered.',
  },
} as const;

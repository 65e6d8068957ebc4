/** Refusals of deputies and of deadlines; part of `errorTable`. */
export const delegationErrors = {
  'delegation.none': { status: 404, zh: '没有这项代理。', en: 'There is no such delegation.' },
  'delegation.not-for': {
    status: 403,
    zh: '只有管理员可以替别人指定代理人。',
    en: 'Only an administrator names a deputy for somebody else.',
  },
  'delegation.no-right': {
    status: 403,
    zh: '{name} 自己没有审批权，代理权也不能再转给别人。',
    en: '{name} decides on no requests of their own right, and what is done for another is not passed on.',
  },
  'delegation.no-deputy': {
    status: 400,
    zh: '代理人须是另一位班组长、现场主管、排班员或经理，且账号可用。',
    en: 'A deputy is another lead, supervisor, planner or manager whose account is open.',
  },
  'delegation.past': { status: 400, zh: '结束时间已经过去。', en: 'It would be over already.' },
  'delegation.place': {
    status: 400,
    zh: '{place} 不在 {name} 的审批范围内。',
    en: '{name} does not decide for {place}.',
  },
  'delegation.deputy-away': {
    status: 409,
    zh: '{name} 在这段时间已指定 {deputy} 代理，自己不在。',
    en: '{name} is away then and has named {deputy}.',
  },
  'delegation.passed-on': {
    status: 409,
    zh: '{name} 在这段时间代理 {delegator}，代理权不能再转给别人。请先交回代理。',
    en: '{name} stands in for {delegator} then, which is not passed on. Give that back first.',
  },
  'delegation.over': {
    status: 409,
    zh: '代理 {name} 的期限已结束或已被收回。',
    en: 'Standing in for {name} is over or was taken back.',
  },
  'delegation.own-request': {
    status: 403,
    zh: '被代理人也在这个申请里，不能代其审批。',
    en: 'Whom you stand in for takes part in it, so you do not decide in their stead.',
  },
  'delegation.not-yours': {
    status: 403,
    zh: '只有被代理人、代理人或管理员可以结束代理。',
    en: 'Who named the deputy, the deputy or an administrator ends it.',
  },
  'deadlines.stale': {
    status: 409,
    zh: '设置已被 {author} 修改，请刷新后重试。',
    en: 'The settings were changed by {author} meanwhile; look at them again.',
  },
} as const;

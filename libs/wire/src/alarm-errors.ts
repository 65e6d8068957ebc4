/** Refusals of alarms and their rules; part of `errorTable`. */
export const alarmErrors = {
  'alarm.unknown': { status: 404, zh: '没有这条告警。', en: 'There is no such alarm.' },
  'alarm.over': { status: 409, zh: '该告警已经解除。', en: 'The alarm is over already.' },
  'alarm.acknowledged': {
    status: 409,
    zh: '{name} 已经确认了该告警。',
    en: '{name} has acknowledged the alarm already.',
  },
  'alarm.owned': { status: 409, zh: '该告警由 {name} 处理。', en: '{name} has the alarm.' },
  'alarm.no-handler': {
    status: 422,
    zh: '没有名为“{name}”的告警处理人。',
    en: 'Nobody named “{name}” may handle alarms.',
  },
  'alarm-rule.unknown': { status: 404, zh: '没有这条告警规则。', en: 'There is no such alarm rule.' },
  'alarm-rule.conflict': {
    status: 409,
    zh: '规则已被 {author} 修改为第 {version} 版，请刷新后重试。',
    en: '{author} has saved version {version} of the rule meanwhile; reload and try again.',
  },
  'alarm-rule.built-in': {
    status: 409,
    zh: '内置规则只能停用，不能删除。',
    en: 'A built-in rule can be turned off, not removed.',
  },
  'alarm-rule.measure': {
    status: 422,
    zh: '规则看什么不能修改，请新建一条。',
    en: 'What a rule looks at cannot be changed; make another rule.',
  },
  'alarm-rule.too-many': { status: 409, zh: '最多 {max} 条规则。', en: 'There may be at most {max} rules.' },
  'alarm-rule.scope': { status: 400, zh: '此指标不能用于这个范围。', en: 'This figure does not exist in that scope.' },
  'alarm-rule.levels': { status: 400, zh: '此指标没有这种阈值。', en: 'This figure has no levels of that kind.' },
  'alarm-rule.no-level': {
    status: 400,
    zh: '启用前至少填一个阈值。',
    en: 'At least one level is needed before the rule is on.',
  },
  'alarm-rule.order-up': {
    status: 400,
    zh: '报警值不能低于预警值（{warn}）。',
    en: 'The alarm must not come below the warning ({warn}).',
  },
  'alarm-rule.order-down': {
    status: 400,
    zh: '报警值不能高于预警值（{warn}）。',
    en: 'The alarm must not come above the warning ({warn}).',
  },
  'alarm-rule.never-clears': {
    status: 400,
    zh: '回差过大，告警将永不解除。',
    en: 'With this margin the alarm could never clear.',
  },
} as const;

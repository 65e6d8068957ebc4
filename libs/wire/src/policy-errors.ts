/** Refusals of policies and of terms of employment; part of `errorTable`. */
export const policyErrors = {
  'policy.below': {
    status: 400,
    zh: '此值不能低于 {limit}，否则与 {other} 矛盾。',
    en: 'It must be at least {limit}, or it contradicts {other}.',
  },
  'policy.above': {
    status: 400,
    zh: '此值不能高于 {limit}，否则与 {other} 矛盾。',
    en: 'It must be at most {limit}, or it contradicts {other}.',
  },
  'policy.empty-night': { status: 400, zh: '夜间时段不能为空。', en: 'The night has to last some time.' },
  'policy.night-too-short': {
    status: 400,
    zh: '夜间时段短于夜班的认定时长。',
    en: 'The night is shorter than what makes a night shift.',
  },
  'policy.never-possible': {
    status: 400,
    zh: '按此值无法排出任何班次。',
    en: 'No shift at all would be possible with this value.',
  },
  'policy.version-twice': {
    status: 400,
    zh: '同一天只能有一个版本生效。',
    en: 'Only one version can take effect on a day.',
  },
  'policy.past': {
    status: 409,
    zh: '{from} 早于今天（{today}）。已经生效的规则不再更改，请选择今天或以后的日期。',
    en: '{from} lies before today ({today}). What has taken effect stays; choose today or a later day.',
  },
  'policy.none-of-day': {
    status: 404,
    zh: '没有从 {from} 起生效的版本。',
    en: 'No version takes effect on {from}.',
  },
  'policy.conflict': {
    status: 409,
    zh: '规则已被 {author} 保存为第 {number} 次修改，请刷新后重试。',
    en: '{author} has saved edition {number} of the rules meanwhile; reload and try again.',
  },

  'terms.ends-before-it-begins': { status: 400, zh: '结束日期早于开始日期。', en: 'It ends before it begins.' },
  'terms.no-hours': { status: 400, zh: '每周工时不能为零。', en: 'The hours of a week cannot be none.' },
  'terms.skill-twice': { status: 400, zh: '同一技能重复出现。', en: 'The same skill appears twice.' },
  'terms.born-in-no-year': { status: 400, zh: '出生日期不可能。', en: 'Nobody at work was born then.' },
  'terms.child-before-mother': {
    status: 400,
    zh: '日期早于本人的出生日期。',
    en: 'It lies before the person was born.',
  },
  'terms.terms-overlap': {
    status: 400,
    zh: '与第 {other} 份合同的日期重叠。',
    en: 'It overlaps the dates of contract {other}.',
  },
  'terms.more-than-the-law': {
    status: 400,
    zh: '每周最多 {limit} 小时。',
    en: 'A week has at most {limit} hours.',
  },
  'terms.more-than-available': {
    status: 400,
    zh: '除去不能上班的时段，每周只剩 {limit} 小时。',
    en: 'Beside the times that are barred only {limit} hours of a week are left.',
  },
  'terms.period-against-week': {
    status: 400,
    zh: '与每周工时矛盾：周期内最多 {limit} 小时。',
    en: 'It contradicts the hours of a week: at most {limit} hours in the period.',
  },
  'terms.part-time-is-full': {
    status: 400,
    zh: '非全时人员的每周工时须少于 {limit} 小时。',
    en: 'Part-time staff have fewer than {limit} hours a week.',
  },
  'terms.too-young': {
    status: 400,
    zh: '入职时未满 {limit} 周岁。',
    en: 'The person is younger than {limit} when it begins.',
  },
  'terms.night-work-of-a-minor': {
    status: 400,
    zh: '合同期内未满 {limit} 周岁，不能约定夜班。',
    en: 'The person stays younger than {limit}, so night work cannot be agreed.',
  },
} as const;

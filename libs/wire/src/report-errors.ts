/** Refusals of reports, replays and their schedules; part of `errorTable`. */
export const reportErrors = {
  'reports.order': { status: 400, zh: '结束日期不能早于开始日期。', en: 'The last day is before the first one.' },
  'reports.span': {
    status: 400,
    zh: '一份报表最多 {max} 天，所选为 {days} 天。',
    en: 'A report may span at most {max} days; these are {days}.',
  },
  'reports.rows': {
    status: 400,
    zh: '结果超过 {max} 行，请缩短时段或选择更粗的粒度。',
    en: 'The result has more than {max} rows; choose a shorter span or a coarser step.',
  },
  'reports.column': {
    status: 400,
    zh: '没有列“{column}”，或其阈值不在允许范围内。',
    en: 'There is no column “{column}”, or its threshold is out of range.',
  },
  'reports.busy': {
    status: 429,
    zh: '正在生成的报表过多，请稍后再试。',
    en: 'Too many reports are being made at present; try again in a moment.',
  },
  'replay.busy': {
    status: 409,
    zh: '正在重放 {day}，请等它结束。',
    en: 'The replay of {day} is still running; wait until it has ended.',
  },
  'replay.not-over': {
    status: 409,
    zh: '{day} 营业日尚未结束，不能重放核对。',
    en: 'The business day {day} is not over and cannot be replayed yet.',
  },
} as const;

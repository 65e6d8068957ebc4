/** Refusals about the calendar of working days. */
export const calendarErrors = {
  'calendar.unknown-place': {
    status: 422,
    zh: '没有 {country} {region} 的节假日数据。',
    en: 'There are no holidays of {country} {region} at hand.',
  },
  'calendar.year-kept': {
    status: 409,
    zh: '{year} 年的节假日已有正式数据，无需另选。',
    en: 'The holidays of {year} are known; there is nothing to choose.',
  },
  'calendar.year-unknown': {
    status: 409,
    zh: '{year} 年的节假日尚未公布。请先在日历中选择按周末计算，或等待更新。',
    en: 'The holidays of {year} are not published yet. Choose in the calendar to go by weekends, or wait for an update.',
  },
  'calendar.says-nothing': {
    status: 422,
    zh: '请选择日期类型，或写下说明。',
    en: 'Choose what the day is, or say something about it.',
  },
  'calendar.no-own-day': {
    status: 404,
    zh: '本中心没有登记过 {date}。',
    en: 'The centre has entered nothing for {date}.',
  },
} as const;

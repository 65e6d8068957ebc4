import type { RuleId } from '@zhiban/wire';

export type InBoth = Readonly<Record<'zh' | 'en', string>>;

/** What a rule is called in lists of what was asked, and where policies are edited. */
export const ruleNames: Readonly<Record<RuleId, InBoth>> = {
  'no-overlap': { zh: '班次不重叠', en: 'No overlapping shifts' },
  'calendar-known': { zh: '节假日日历齐备', en: 'Calendar known' },
  'outside-employment': { zh: '在合同期内', en: 'Within employment' },
  'on-leave': { zh: '不与请假冲突', en: 'Not on leave' },
  availability: { zh: '可上班时段', en: 'Availability' },
  wishes: { zh: '个人意愿', en: 'Wishes' },
  skills: { zh: '技能', en: 'Skills' },
  'hours-of-day': { zh: '日正常工时', en: 'Regular hours a day' },
  'hours-of-period': { zh: '周期正常工时', en: 'Regular hours of the period' },
  'overtime-a-day': { zh: '日加班', en: 'Overtime a day' },
  'overtime-a-month': { zh: '月加班', en: 'Overtime a month' },
  'rest-day-a-week': { zh: '每周休息日', en: 'Rest day a week' },
  'weekly-rest': { zh: '每周连续休息', en: 'Weekly rest' },
  'rest-between-shifts': { zh: '两班间隔', en: 'Rest between shifts' },
  'after-night-no-day': { zh: '夜班后不排白班', en: 'No day shift after a night' },
  'consecutive-days': { zh: '连续上班天数', en: 'Days in a row' },
  'consecutive-nights': { zh: '连续夜班', en: 'Nights in a row' },
  'longest-shift': { zh: '单班时长', en: 'Longest shift' },
  'night-work': { zh: '夜班限制', en: 'Night work' },
  'protected-overtime': { zh: '受保护人员不加班', en: 'No overtime while protected' },
  'minors-hours': { zh: '未成年工工时', en: 'Hours of minors' },
  'meal-and-rest': { zh: '用餐与休息', en: 'Meal and rest' },
  'average-week': { zh: '平均周工时', en: 'Average week' },
  'night-worker-hours': { zh: '夜班人员平均工时', en: 'Hours of night workers' },
  cover: { zh: '在席够', en: 'Cover' },
  'minimum-post': { zh: '最低在岗', en: 'Minimum post' },
};

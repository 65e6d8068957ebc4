import type { RuleId } from '@zhiban/wire';
import type { InBoth } from './rule-names';

/** A sentence for each rule; after a blank, for what it is about. `{…}` stands for a value, with its unit. */
export const verdictTexts = {
  'no-overlap': { zh: '两个班次重叠 {actual}。', en: 'Two shifts overlap by {actual}.' },
  'calendar-known': {
    zh: '{date} 所在年份没有节假日日历。',
    en: 'The holiday calendar lacks the year of {date}.',
  },
  'calendar-known period': {
    zh: '{first} 至 {last} 的结算周期缺少节假日日历，无法计算工时。',
    en: 'The holiday calendar lacks part of the settlement period {first} to {last}, so its hours cannot be told.',
  },
  'outside-employment': { zh: '{date} 不在合同期内。', en: 'Nobody is employed by these terms on {date}.' },
  'on-leave': { zh: '与请假重叠 {actual}。', en: 'The shift lies in leave for {actual}.' },
  availability: { zh: '与不能上班的时段重叠 {actual}。', en: 'The person cannot work for {actual} of the shift.' },
  wishes: { zh: '与希望休息的时段重叠 {actual}。', en: 'The person would like {actual} of the shift off.' },
  skills: { zh: '技能“{about}”为 {actual}，需要 {limit}。', en: 'The skill “{about}” is {actual}; {limit} is needed.' },
  'hours-of-day': {
    zh: '{date} 正常工时 {actual}，超过 {limit} 的部分须标为加班。',
    en: 'Regular work on {date} is {actual}; what exceeds {limit} has to be marked as overtime.',
  },
  'hours-of-period': {
    zh: '{first} 至 {last} 正常工时 {actual}，超过 {limit} 的部分须标为加班。',
    en: 'Regular work from {first} to {last} is {actual}; what exceeds {limit} has to be marked as overtime.',
  },
  'overtime-a-day': {
    zh: '{date} 加班 {actual}，最多 {limit}。',
    en: 'Overtime on {date} is {actual}, at most {limit}.',
  },
  'overtime-a-month': {
    zh: '{first} 至 {last} 加班 {actual}，最多 {limit}。',
    en: 'Overtime from {first} to {last} is {actual}, at most {limit}.',
  },
  'rest-day-a-week': {
    zh: '{first} 起的一周休息 {actual}，至少 {limit}。',
    en: 'The week from {first} has {actual} of rest, at least {limit}.',
  },
  'weekly-rest': {
    zh: '{first} 至 {last} 最长连续休息 {actual}，至少 {limit}。',
    en: 'The longest rest from {first} to {last} is {actual}, at least {limit}.',
  },
  'rest-between-shifts': {
    zh: '两班间隔 {actual}，至少 {limit}。',
    en: 'Rest between the shifts is {actual}, at least {limit}.',
  },
  'after-night-no-day': {
    zh: '夜班结束 {actual}后上白班，至少间隔 {limit}。',
    en: 'A day shift begins {actual} after a night shift, at least {limit}.',
  },
  'consecutive-days': { zh: '连续上班 {actual}，最多 {limit}。', en: 'Work on {actual} in a row, at most {limit}.' },
  'consecutive-nights': { zh: '连续夜班 {actual}，最多 {limit}。', en: 'Work on {actual} in a row, at most {limit}.' },
  'longest-shift': {
    zh: '从上班到下班 {actual}，最多 {limit}。',
    en: 'It is {actual} from coming to going, at most {limit}.',
  },
  'night-work contract': {
    zh: '合同未约定夜班，夜间 {actual}。',
    en: 'Night work is not agreed; {actual} lie in the night.',
  },
  'night-work minor': {
    zh: '未成年工不上夜班，夜间 {actual}。',
    en: 'Minors do not work at night; {actual} lie in it.',
  },
  'night-work pregnant': {
    zh: '孕期不上夜班，夜间 {actual}。',
    en: 'There is no night work late in pregnancy; {actual} lie in the night.',
  },
  'night-work nursing': {
    zh: '哺乳期不上夜班，夜间 {actual}。',
    en: 'There is no night work while nursing; {actual} lie in the night.',
  },
  'protected-overtime minor': {
    zh: '未成年工不加班，加班 {actual}。',
    en: 'Minors have no overtime; this is {actual}.',
  },
  'protected-overtime pregnant': {
    zh: '孕期不加班，加班 {actual}。',
    en: 'There is no overtime late in pregnancy; this is {actual}.',
  },
  'protected-overtime nursing': {
    zh: '哺乳期不加班，加班 {actual}。',
    en: 'There is no overtime while nursing; this is {actual}.',
  },
  'minors-hours day': {
    zh: '未成年工 {date} 工作 {actual}，最多 {limit}。',
    en: 'A minor works {actual} on {date}, at most {limit}.',
  },
  'minors-hours week': {
    zh: '未成年工 {first} 起的一周工作 {actual}，最多 {limit}。',
    en: 'A minor works {actual} in the week from {first}, at most {limit}.',
  },
  'minors-hours rest': {
    zh: '未成年工两班间隔 {actual}，至少 {limit}。',
    en: 'A minor rests {actual} between the shifts, at least {limit}.',
  },
  'meal-and-rest meal': { zh: '用餐时间 {actual}，至少 {limit}。', en: 'The meal is {actual}, at least {limit}.' },
  'meal-and-rest rest': { zh: '休息时间 {actual}，至少 {limit}。', en: 'The rest is {actual}, at least {limit}.' },
  'meal-and-rest edge': {
    zh: '用餐和休息都排在班次首尾，中间须有 {limit}。',
    en: 'Meal and rest both lie at the edge of the shift; {limit} have to lie inside.',
  },
  'average-week': {
    zh: '{first} 至 {last} 平均每周 {actual}，最多 {limit}。',
    en: 'The average week from {first} to {last} is {actual}, at most {limit}.',
  },
  'night-worker-hours': {
    zh: '{first} 至 {last} 夜班人员平均每天 {actual}，最多 {limit}。',
    en: 'A night worker has {actual} a day on average from {first} to {last}, at most {limit}.',
  },
  cover: {
    zh: '{date} {from}–{to}“{about}”在席 {actual}，需要 {limit}。',
    en: '“{about}” has {actual} on {date} {from}–{to}, {limit} needed.',
  },
  'minimum-post': {
    zh: '{date} {from}–{to}“{about}”在岗 {actual}，至少 {limit}。',
    en: '“{about}” is down to {actual} on {date} {from}–{to}, at least {limit}.',
  },
  'swap-notice': {
    zh: '须在 {first} {from} 前申请，即较早班次前 {limit}。',
    en: 'It had to be filed by {first} {from}, {limit} before the earlier shift.',
  },
  'swap-agreed': { zh: '对方尚未同意。', en: 'The partner has not agreed yet.' },
  'swaps-a-month': {
    zh: '{first} 所在月份本人提出的调班为第 {actual}，最多 {limit}。',
    en: 'With this one there are {actual} of one’s own in the month of {first}, at most {limit}.',
  },
  'day-with-night': { zh: '白班与夜班不互调。', en: 'Day shifts are not swapped with night shifts.' },
  'swap-cover': {
    zh: '{date} {from}–{to}“{about}”在席 {actual}，需要 {limit}。',
    en: '“{about}” has {actual} on {date} {from}–{to}, {limit} needed.',
  },
  'leave-notice': {
    zh: '须提前 {limit}申请，现在提前 {actual}。',
    en: 'It has to be filed {limit} ahead; this is {actual}.',
  },
  'leave-notice afterwards': {
    zh: '事后补办须在返岗后 {limit}内，已过 {actual}。',
    en: 'It has to be filed within {limit} of returning; {actual} have passed.',
  },
  'leave-certificate': { zh: '缺少证明材料。', en: 'The certificate is missing.' },
  'leave-balance': { zh: '余额 {limit}，申请 {actual}。', en: 'The balance is {limit}; this asks for {actual}.' },
  'leave-allotment': {
    zh: '{date} 同时休假 {actual}，最多 {limit}。',
    en: 'On {date} {actual} would be on leave, at most {limit}.',
  },
} as const satisfies Record<string, InBoth>;

export type VerdictText = keyof typeof verdictTexts;

/** Rules whose word after the blank chooses the sentence. The others put it into theirs, or have none. */
const byWord: ReadonlySet<RuleId> = new Set([
  'calendar-known',
  'night-work',
  'protected-overtime',
  'minors-hours',
  'meal-and-rest',
  'leave-notice',
]);

export function textOf(rule: RuleId, about: string | null): InBoth {
  const texts: Readonly<Record<string, InBoth | undefined>> = verdictTexts;
  const text = texts[byWord.has(rule) && about !== null ? `${rule} ${about}` : rule];
  if (!text) throw new RangeError(`no sentence for ${rule} ${about ?? ''}`);
  return text;
}

export const remedyTexts = {
  'start-later': { zh: '可改为 {at} 或更晚开始。', en: 'It can start at {at} or later.' },
  'end-earlier': { zh: '可改为 {at} 或更早结束。', en: 'It can end at {at} or earlier.' },
  shorten: { zh: '可在 {at} 结束，少 {minutes}。', en: 'It can end at {at}, {minutes} less.' },
  mark: { zh: '可标为加班。', en: 'It can be marked as overtime.' },
  'mark regular': { zh: '可标为正常班。', en: 'It can be marked as regular work.' },
  split: { zh: '可从 {at} 起标为加班（{minutes}）。', en: 'From {at} on it can be marked as overtime ({minutes}).' },
  remove: { zh: '可取消 {shift} 的班次。', en: 'The shift of {shift} can be taken out.' },
  'place-breaks': { zh: '可这样安排：{breaks}。', en: 'The breaks can be: {breaks}.' },
} as const satisfies Record<string, InBoth>;

export const overrideTexts = {
  never: { zh: '不可破例。', en: 'It cannot be overridden.' },
  free: { zh: '仅提示。', en: 'It is only a hint.' },
  by: { zh: '{posts}可写明理由后破例。', en: '{posts} may override it with a written reason.' },
} as const satisfies Record<string, InBoth>;

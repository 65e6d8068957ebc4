import { z } from 'zod';
import { attendanceRules, defaultAttendanceRules } from './attendance';
import { formulaIds } from './formula-ids';
import { defaultMeetingRules, meetingRules } from './meetings';

/** The centre's settings: kept in the database with a date of effect, edited in the web, audited. Seconds unless named otherwise. */

/** Wait thresholds are whole seconds up to this, so that each can be answered from one histogram. */
export const longestThresholdSeconds = 300;

export const pauseClasses = ['short-leave', 'meal', 'rest', 'planned', 'equipment', 'other'] as const;
export type PauseClass = (typeof pauseClasses)[number];

const name = z.string().trim().min(1).max(60);
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const seconds = z.int().min(0).max(86_400);

export const pauseReason = z.object({
  /** Stable key; also matched, without regard to case, against what the exchange sends, as are the aliases. */
  code: z.string().trim().min(1).max(40),
  zh: name,
  en: name,
  class: z.enum(pauseClasses),
  /** LIVE-3. `null`: no limit. */
  warnSeconds: seconds.nullable(),
  limitSeconds: seconds.nullable(),
  aliases: z.array(z.string().trim().min(1).max(60)).max(20),
});
export type PauseReason = z.infer<typeof pauseReason>;

export const queueRule = z.object({
  formula: z.enum(formulaIds),
  targetSeconds: z.int().min(1).max(longestThresholdSeconds),
  targetRatio: z.number().min(0).max(1),
  /** Below these the service level warns and alarms. */
  warnRatio: z.number().min(0).max(1),
  alarmRatio: z.number().min(0).max(1),
  shortAbandonSeconds: z.int().min(0).max(longestThresholdSeconds),
  wrapUpSeconds: z.int().min(0).max(3600),
  ringTargetSeconds: z.int().min(1).max(120),
  longestWaitWarnSeconds: seconds,
  longestWaitAlarmSeconds: seconds,
});
export type QueueRule = z.infer<typeof queueRule>;

export const queueSetting = z.object({
  /** Source and the exchange's own name of the queue. */
  source: z.string().min(1).max(60),
  queue: z.string().min(1).max(200),
  zh: name,
  en: name,
  shown: z.boolean(),
  /** What differs from the centre's default rule. */
  rule: queueRule.partial(),
});
export type QueueSetting = z.infer<typeof queueSetting>;

export const centreSettings = z.object({
  nameZh: name,
  nameEn: name,
  timeZone: z.string().min(1).max(60),
  businessDayStart: timeOfDay,
  intervalMinutes: z.union([z.literal(15), z.literal(30)]),
  /** A source silent for longer is stale: its figures turn to "—". */
  staleSeconds: z.number().min(1).max(60),
  rawEventDays: z.int().min(1).max(3650),
  /** Passwords have to be changed after so many days; `null`: they do not expire (ORG-4). */
  passwordDays: z.int().min(1).max(3650).nullable().default(null),
  defaultRule: queueRule,
  queues: z.array(queueSetting).max(500),
  pauseReasons: z.array(pauseReason).max(100),
  /** The limit of a pause whose reason is not in the list, or that has none. */
  unknownPause: z.object({ warnSeconds: seconds.nullable(), limitSeconds: seconds.nullable() }),
  /** LIVE-3: how many of a team may be on short leave together. */
  shortLeavePerTeam: z.int().min(1).max(50).default(1),
  attendance: attendanceRules.default(defaultAttendanceRules),
  meetings: meetingRules.default(defaultMeetingRules),
});
export type CentreSettings = z.infer<typeof centreSettings>;

export const defaultQueueRule: QueueRule = {
  formula: 'SL-ENTERED',
  targetSeconds: 20,
  targetRatio: 0.8,
  warnRatio: 0.8,
  alarmRatio: 0.6,
  shortAbandonSeconds: 5,
  wrapUpSeconds: 30,
  ringTargetSeconds: 10,
  longestWaitWarnSeconds: 60,
  longestWaitAlarmSeconds: 120,
};

export const defaultPauseReasons: PauseReason[] = [
  {
    code: 'short-leave',
    zh: '离席',
    en: 'Short leave',
    class: 'short-leave',
    warnSeconds: 480,
    limitSeconds: 600,
    aliases: ['toilet', 'away', 'break', '离席'],
  },
  {
    code: 'meal',
    zh: '用餐',
    en: 'Meal',
    class: 'meal',
    warnSeconds: 1680,
    limitSeconds: 1800,
    aliases: ['lunch', 'dinner', '用餐'],
  },
  {
    code: 'rest',
    zh: '小休',
    en: 'Short rest',
    class: 'rest',
    warnSeconds: 1680,
    limitSeconds: 1800,
    aliases: ['小休'],
  },
  {
    code: 'training',
    zh: '培训',
    en: 'Training',
    class: 'planned',
    warnSeconds: null,
    limitSeconds: null,
    aliases: ['培训'],
  },
  {
    code: 'meeting',
    zh: '会议',
    en: 'Meeting',
    class: 'planned',
    warnSeconds: null,
    limitSeconds: null,
    aliases: ['会议'],
  },
  {
    code: 'coaching',
    zh: '辅导',
    en: 'Coaching',
    class: 'planned',
    warnSeconds: null,
    limitSeconds: null,
    aliases: ['辅导'],
  },
  {
    code: 'equipment',
    zh: '设备故障',
    en: 'Equipment',
    class: 'equipment',
    warnSeconds: null,
    limitSeconds: null,
    aliases: ['设备', '设备故障'],
  },
  {
    code: 'auto-pause',
    zh: '振铃未接停接',
    en: 'Missed ring',
    class: 'other',
    warnSeconds: 60,
    limitSeconds: 180,
    aliases: ['Auto-Pause'],
  },
];

/** The settings of a new centre (LIVE-1, LIVE-3 and metrics defaults). */
export const defaultCentreSettings: CentreSettings = {
  nameZh: '客户服务中心',
  nameEn: 'Customer Service Centre',
  timeZone: 'Asia/Shanghai',
  businessDayStart: '08:00',
  intervalMinutes: 30,
  staleSeconds: 3,
  rawEventDays: 90,
  passwordDays: null,
  defaultRule: defaultQueueRule,
  queues: [],
  pauseReasons: defaultPauseReasons,
  unknownPause: { warnSeconds: 480, limitSeconds: 600 },
  shortLeavePerTeam: 1,
  attendance: defaultAttendanceRules,
  meetings: defaultMeetingRules,
};

/** The rule of one queue: the centre's default with the queue's own differences over it. */
export function ruleOfQueue(settings: CentreSettings, source: string, queue: string): QueueRule {
  const own = settings.queues.find((q) => q.source === source && q.queue === queue);
  return { ...settings.defaultRule, ...own?.rule };
}

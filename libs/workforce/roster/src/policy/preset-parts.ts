import type { PolicyBody, PolicyRules, RuleOverride } from '@zhiban/wire';

export const hours = (count: number): number => count * 60;

export const never: RuleOverride = 'never';
/** Who may save against what the regulation itself leaves open. */
export const byLeaders: RuleOverride = { by: ['planner', 'manager'] };
/** Who approves swaps and leave. */
export const byApprovers: RuleOverride = { by: ['floor-supervisor', 'planner', 'manager'] };
export const byManager: RuleOverride = { by: ['manager'] };

const fixed = { on: true, override: 'never' } as const;

/** What every preset has in common; what is off keeps a number that makes sense when it is turned on. */
export const commonRules: PolicyRules = {
  'no-overlap': fixed,
  'calendar-known': fixed,
  'outside-employment': fixed,
  'on-leave': { on: true, override: never },
  availability: { on: true, override: byLeaders },
  wishes: { on: true, override: 'free' },
  skills: { on: true, override: never },
  'hours-of-day': { on: false, override: byManager, minutes: hours(8) },
  'hours-of-period': { on: true, override: byManager, weekMinutes: hours(40), basis: 'weeks' },
  'overtime-a-day': { on: false, override: never, minutes: hours(3), freeDayMinutes: hours(8) },
  'overtime-a-month': { on: false, override: never, minutes: hours(36) },
  'rest-day-a-week': { on: false, override: never, days: 1 },
  'weekly-rest': { on: false, override: never, minutes: hours(35), days: 7 },
  'rest-between-shifts': { on: false, override: never, minutes: hours(11) },
  'after-night-no-day': { on: false, override: never, mornings: 1, before: '12:00' },
  'consecutive-days': { on: false, override: byLeaders, days: 6 },
  'consecutive-nights': { on: false, override: byLeaders, nights: 4 },
  'longest-shift': { on: true, override: byManager, minutes: hours(12) },
  'night-work': { on: true, override: never, minors: true, pregnant: true, nursing: true },
  'protected-overtime': { on: true, override: never, minors: true, pregnant: true, nursing: true },
  'minors-hours': { on: true, override: never, dayMinutes: hours(8), weekMinutes: hours(40), restMinutes: hours(12) },
  'meal-and-rest': {
    on: false,
    override: byLeaders,
    afterMinutes: hours(6),
    mealMinutes: 30,
    restMinutes: 30,
    edgeMinutes: 0,
  },
  'average-week': { on: false, override: never, weeks: 17, minutes: hours(48) },
  'night-worker-hours': { on: false, override: never, weeks: 4, nights: 4, minutes: hours(8) },
  cover: { on: true, override: byLeaders },
  'minimum-post': { on: true, override: byManager },
  'swap-notice': { on: true, override: never, workingDays: 1 },
  'swap-agreed': fixed,
  'swaps-a-month': { on: true, override: byApprovers, swaps: 2 },
  'day-with-night': { on: true, override: byApprovers },
  'swap-cover': { on: true, override: never },
  'leave-notice': { on: true, override: byApprovers },
  'leave-certificate': { on: true, override: byApprovers },
  'leave-balance': { on: true, override: never },
  'leave-allotment': { on: true, override: byManager },
};

export const commonBody: PolicyBody = {
  night: { from: '22:00', to: '06:00', minutes: hours(3) },
  joinMinutes: 60,
  hours: { system: null, settlement: null },
  protection: { employedFrom: 16, grownUpAt: 18, pregnantFromWeek: 28, nursingMonths: 12 },
  pay: { workingDay: 150, restDay: 200, statutory: 300 },
  points: { fullAttendance: 1 },
  rules: commonRules,
};

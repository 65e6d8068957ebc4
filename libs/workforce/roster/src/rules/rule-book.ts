import type { RuleId } from '@zhiban/wire';
import { afterNightNoDay } from './after-night-no-day.rule';
import { availability } from './availability.rule';
import { averageWeek } from './average-week.rule';
import { calendarKnown } from './calendar-known.rule';
import { consecutiveDays } from './consecutive-days.rule';
import { consecutiveNights } from './consecutive-nights.rule';
import { cover } from './cover.rule';
import { hoursOfDay } from './hours-of-day.rule';
import { hoursOfPeriod } from './hours-of-period.rule';
import { longestShift } from './longest-shift.rule';
import { mealAndRest } from './meal-and-rest.rule';
import { minimumPost } from './minimum-post.rule';
import { minorsHours } from './minors-hours.rule';
import { nightWork } from './night-work.rule';
import { nightWorkerHours } from './night-worker-hours.rule';
import { noOverlap } from './no-overlap.rule';
import { onLeave } from './on-leave.rule';
import { outsideEmployment } from './outside-employment.rule';
import { overtimeADay } from './overtime-a-day.rule';
import { overtimeAMonth } from './overtime-a-month.rule';
import { protectedOvertime } from './protected-overtime.rule';
import { restBetweenShifts } from './rest-between-shifts.rule';
import { restDayAWeek } from './rest-day-a-week.rule';
import type { PersonRuleId, RequestRuleId, Rule } from './rule';
import { skills } from './skills.rule';
import { weeklyRest } from './weekly-rest.rule';
import { wishes } from './wishes.rule';

/** The one list of rules about a person's schedule. Whoever asks "may this person work then?" asks it. */
export const personRules: { readonly [Id in PersonRuleId]: Rule<Id> } = {
  'no-overlap': noOverlap,
  'calendar-known': calendarKnown,
  'outside-employment': outsideEmployment,
  'on-leave': onLeave,
  availability,
  wishes,
  skills,
  'hours-of-day': hoursOfDay,
  'hours-of-period': hoursOfPeriod,
  'overtime-a-day': overtimeADay,
  'overtime-a-month': overtimeAMonth,
  'rest-day-a-week': restDayAWeek,
  'weekly-rest': weeklyRest,
  'rest-between-shifts': restBetweenShifts,
  'after-night-no-day': afterNightNoDay,
  'consecutive-days': consecutiveDays,
  'consecutive-nights': consecutiveNights,
  'longest-shift': longestShift,
  'night-work': nightWork,
  'protected-overtime': protectedOvertime,
  'minors-hours': minorsHours,
  'meal-and-rest': mealAndRest,
  'average-week': averageWeek,
  'night-worker-hours': nightWorkerHours,
};

export const personRuleIds = Object.keys(personRules) as PersonRuleId[];

/** What rules about requests carry out; `libs/workforce/requests` has them. */
const requestCites: Readonly<Record<RequestRuleId, string>> = {
  'swap-notice': 'SWAP-1',
  'swap-agreed': 'SWAP-2',
  'swaps-a-month': 'SWAP-3',
  'day-with-night': 'SWAP-4',
  'swap-cover': 'SWAP-5',
  'leave-notice': 'LEAVE-1',
  'leave-certificate': 'LEAVE-2',
  'leave-balance': 'LEAVE-6',
  'leave-allotment': 'LEAVE-4',
};

/** The operating rule that each rule carries out. */
export const ruleCites: Readonly<Record<RuleId, string>> = {
  ...(Object.fromEntries(
    Object.values({ ...personRules, cover, 'minimum-post': minimumPost }).map(({ id, cites }) => [id, cites]),
  ) as Record<Exclude<RuleId, RequestRuleId>, string>),
  ...requestCites,
};

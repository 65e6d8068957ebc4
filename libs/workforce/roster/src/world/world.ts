import { dateOfDay, dayNumber, dayTable, midnightOf, type DayNumber, type DayTable } from '@zhiban/time';
import type { DayKind, Policy, PolicyVersion, SkillHeld } from '@zhiban/wire';
import type { HolidayCalendar } from './holiday-calendar';
import { nightHours, type NightHours } from './night-hours';

/** A queue or desk that shifts are for (ORG-3, LIVE-6). */
export interface Post {
  id: string;
  /** The least level of each skill that is needed there. */
  skills: readonly SkillHeld[];
  /** Nobody less than this is ever there while it is open. */
  minimum: number;
  /** Posts that share people: who counts for one of them counts here. */
  anyOf?: readonly string[];
}

/** A version of the policy with the days that it judges. */
export interface PolicyInForce {
  policy: PolicyVersion;
  first: DayNumber;
  last: DayNumber;
  nights: NightHours;
}

/** All that rules ask beside a person's own schedule; worked out once for many judgements. */
export interface World {
  days: DayTable;
  kinds: readonly (DayKind | null)[];
  /** How many working days the table has before each of its days. */
  workingBefore: Int32Array;
  policies: readonly PolicyInForce[];
  posts: ReadonlyMap<string, Post>;
}

export interface WorldOptions {
  timeZone: string;
  calendar: HolidayCalendar;
  policy: Policy;
  posts?: readonly Post[];
  /** All days on which shifts begin that will be judged, the neighbours that averages look back on included. */
  from: string;
  to: string;
}

/** Shifts of the weeks beside the roster are judged too, and what is looked at around them lies in the table. */
const marginDays = 8;
const tableMarginDays = 48;

export function openWorld({ timeZone, calendar, policy, posts = [], from, to }: WorldOptions): World {
  // Settlement periods of a year have to lie inside.
  const firstYear = dateOfDay(dayNumber(from) - marginDays).slice(0, 4);
  const lastYear = dateOfDay(dayNumber(to) + marginDays).slice(0, 4);
  const first = dayNumber(`${firstYear}-01-01`) - tableMarginDays;
  const days = dayTable(timeZone, first, dayNumber(`${lastYear}-12-31`) + tableMarginDays);
  const kinds = Array.from({ length: days.last - first + 1 }, (_, i) => calendar.dayKind(dateOfDay(first + i)));
  return {
    days,
    kinds,
    workingBefore: sumBefore(kinds.map((kind) => (kind === 'working' ? 1 : 0))),
    policies: inForce(policy, days),
    posts: new Map(posts.map((post) => [post.id, post])),
  };
}

function sumBefore(values: readonly number[]): Int32Array {
  const sums = new Int32Array(values.length + 1);
  values.forEach((value, i) => (sums[i + 1] = (sums[i] ?? 0) + value));
  return sums;
}

/** Each version judges until the next one begins; what lies before the first is judged by it. */
function inForce({ versions }: Policy, days: DayTable): PolicyInForce[] {
  const ordered = [...versions].sort((a, b) => (a.from < b.from ? -1 : 1));
  return ordered.map((policy, i) => {
    const next = ordered[i + 1];
    return {
      policy,
      first: i === 0 ? -Infinity : dayNumber(policy.from),
      last: next ? dayNumber(next.from) - 1 : Infinity,
      nights: nightHours(days, policy),
    };
  });
}

export const kindOf = ({ kinds, days }: World, day: DayNumber): DayKind | null => kinds[day - days.first] ?? null;

/** Working days from the first to the last; `null`: a year among them is not in the calendar. */
export function workingDays({ days, kinds, workingBefore }: World, first: DayNumber, last: DayNumber): number | null {
  for (let i = first - days.first; i <= last - days.first; i += 1) if ((kinds[i] ?? null) === null) return null;
  return (workingBefore[last - days.first + 1] ?? 0) - (workingBefore[first - days.first] ?? 0);
}

/** How long a day is, where clocks change too. */
export const lengthOf = ({ days }: World, day: DayNumber): number => midnightOf(days, day + 1) - midnightOf(days, day);

/** The span in which shifts can be judged. */
export const judgeable = ({ days }: World): { from: number; to: number } => ({
  from: midnightOf(days, days.first + tableMarginDays - marginDays),
  to: midnightOf(days, days.last - tableMarginDays + marginDays),
});

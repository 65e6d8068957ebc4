import { addDays, weekdayOf } from '@zhiban/time';

export interface DemoWeeks {
  /** From the Monday of last week on; planned to the Sunday of the fourth week to come. */
  first: string;
  last: string;
  /** The first day that is not filled yet. */
  from: string;
  /** Up to here it is published, if anything is. */
  published: string;
}

/** What a demo has planned on a day. `filled`: the last day that has a shift already; `null`: none. */
export function demoWeeks(today: string, filled: string | null): DemoWeeks {
  const monday = addDays(today, 1 - weekdayOf(today));
  const first = addDays(monday, -7);
  const next = filled === null ? first : addDays(filled, 8 - weekdayOf(filled));
  return {
    first,
    last: addDays(monday, 34),
    from: next > first ? next : first,
    published: addDays(monday, 20),
  };
}

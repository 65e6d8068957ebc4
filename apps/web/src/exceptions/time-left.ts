import { duration } from '../platform/format';

export type Urgency = 'late' | 'soon' | 'later';

/** What is due within this is marked before it is late. */
export const soonMs = 10 * 60_000;
const dayMs = 86_400_000;
const hourMs = 3_600_000;

export function urgencyOf(dueAt: number, now: number): Urgency {
  if (dueAt <= now) return 'late';
  return dueAt - now <= soonMs ? 'soon' : 'later';
}

type InTwo = (whole: number, rest: number) => string;

/** Under an hour to the second, under a day to the minute, then in days and hours. */
export function lengthOf(ms: number, { days, hours }: { days: InTwo; hours: InTwo }): string {
  const length = Math.abs(ms);
  if (length >= dayMs) return days(Math.floor(length / dayMs), Math.floor((length % dayMs) / hourMs));
  if (length < hourMs) return duration(length);
  return hours(Math.floor(length / hourMs), Math.floor((length % hourMs) / 60_000));
}

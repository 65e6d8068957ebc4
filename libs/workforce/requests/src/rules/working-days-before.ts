import { dayAt, instantOn, midnightOf, type DayNumber, type Instant } from '@zhiban/time';
import type { World } from '@zhiban/workforce-roster';

const farthestDays = 60;
const minuteMs = 60_000;

/**
 * So many working days before an instant, at the same time of the centre's clock: one before Monday 08:00 is Friday 08:00.
 * `null`: the calendar does not reach so far.
 */
export function workingDaysBefore(at: Instant, count: number, world: World): Instant | null {
  const { days } = world;
  const start = dayAt(days, at);
  const day = nthWorkingDayBefore(start, count, world);
  if (day === null) return null;
  return instantOn(days, day, Math.round((at - midnightOf(days, start)) / minuteMs));
}

function nthWorkingDayBefore(start: DayNumber, count: number, { days, kinds }: World): DayNumber | null {
  let left = count;
  for (let day = start; day > start - farthestDays; day -= 1) {
    if (left === 0) return day;
    const kind = kinds[day - 1 - days.first] ?? null;
    if (kind === null) return null;
    if (kind === 'working') left -= 1;
  }
  return null;
}

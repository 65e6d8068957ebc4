import { zoned } from '@zhiban/time';
import type { AlarmHours } from '@zhiban/wire';

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Whether a rule is in its hours on the wall clock of a zone. No hours: always. `to` does not belong to them. */
export function inHours(hours: readonly AlarmHours[], at: number, timeZone: string): boolean {
  if (hours.length === 0) return true;
  const { dayOfWeek, hour, minute } = zoned(at, timeZone);
  const now = hour * 60 + minute;
  const yesterday = dayOfWeek === 1 ? 7 : dayOfWeek - 1;
  return hours.some(({ days, from, to }) => {
    const [begins, ends] = [minutesOf(from), minutesOf(to)];
    if (begins < ends) return days.includes(dayOfWeek) && now >= begins && now < ends;
    return (days.includes(dayOfWeek) && now >= begins) || (days.includes(yesterday) && now < ends);
  });
}

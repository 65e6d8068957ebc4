import { dayAt, instantOn, zoned, type DayTable, type Instant } from '@zhiban/time';
import type { Shift } from '@zhiban/wire';

/** The same time of the wall clock so many days later. */
function daysLater(days: DayTable, at: Instant, count: number): Instant {
  const { hour, minute } = zoned(at, days.timeZone);
  return instantOn(days, dayAt(days, at) + count, hour * 60 + minute);
}

/** A shift as it was, so many days later: it keeps the times of the wall clock where the clocks change between. */
export function shiftedDays(shift: Shift, count: number, days: DayTable, id: string): Shift {
  const [from, to] = [daysLater(days, shift.from, count), daysLater(days, shift.to, count)];
  const breaks = shift.breaks.flatMap((pause) => {
    const begins = from + (pause.from - shift.from);
    const ends = begins + (pause.to - pause.from);
    return ends <= to ? [{ ...pause, from: begins, to: ends }] : [];
  });
  return { ...shift, id, from, to, breaks };
}

import { dateOfDay, instantOn, minutesOfTime, type DayNumber, type DayTable, type Instant } from '@zhiban/time';

/** One of the duties into which a centre divides its day: early, late, night. Times of the wall clock, `HH:MM`. */
export interface Duty {
  code: string;
  from: string;
  /** An end that is not after the beginning is that of the next day. */
  to: string;
}

/** A duty on a day; the day is that of its beginning. */
export interface Turn {
  duty: Duty;
  /** `YYYY-MM-DD` */
  date: string;
  from: Instant;
  to: Instant;
}

/** What these duties make of the days from the first to the last, in order of their beginning. The table reaches a day further. */
export function turnsOf(duties: readonly Duty[], table: DayTable, first: DayNumber, last: DayNumber): Turn[] {
  const days = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  return days
    .flatMap((day) => duties.map((duty) => turnOn(duty, table, day)))
    .sort((a, b) => a.from - b.from || a.to - b.to);
}

function turnOn(duty: Duty, table: DayTable, day: DayNumber): Turn {
  const from = minutesOfTime(duty.from);
  const to = minutesOfTime(duty.to);
  return {
    duty,
    date: dateOfDay(day),
    from: instantOn(table, day, from),
    to: instantOn(table, day, to > from ? to : to + 1440),
  };
}

/**
 * Who relieves a turn: of those that go on after its end the one that begins last until then, so that an overlap of half
 * an hour is a handover; where the centre closes, the next that begins. `null`: none is in these turns.
 */
export function reliefOf(turns: readonly Turn[], turn: Turn): Turn | null {
  const after = turns.filter((other) => other.to > turn.to && other.from > turn.from);
  const there = after.filter((other) => other.from <= turn.to);
  return there.at(-1) ?? after[0] ?? null;
}

/** The turn whose work is being written down: the one that has begun and ends first, so that in an overlap it is the older. */
export function turnAt(turns: readonly Turn[], at: Instant): Turn | null {
  const running = turns.filter(({ from, to }) => from <= at && at < to);
  return running.reduce<Turn | null>((first, turn) => (first && first.to <= turn.to ? first : turn), null);
}

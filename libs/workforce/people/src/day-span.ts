import { dayNumber, type DayNumber } from '@zhiban/time';

/** Days from the first to the last, both included. */
export interface DaySpan {
  first: DayNumber;
  last: DayNumber;
}

/** `null`: without end. */
export const daySpan = (first: string, last: string | null): DaySpan => ({
  first: dayNumber(first),
  last: last === null ? Infinity : dayNumber(last),
});

export const includes = ({ first, last }: DaySpan, day: DayNumber): boolean => day >= first && day <= last;

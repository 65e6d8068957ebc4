import { dateTime } from './format';

/** When it is a time of day (`14:30`) of a day (`2026-11-19`) in a time zone. */
export function instantIn(day: string, time: string, timeZone: string): number {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  const shown = (at: number) => Date.parse(`${dateTime(at, timeZone).replace(' ', 'T')}Z`);
  const guess = wanted - (shown(wanted) - wanted);
  return guess - (shown(guess) - wanted);
}
